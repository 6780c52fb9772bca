package vn.khenthuong.stateaward;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** The officer gathers appraised nominees onto one list, with the Election Committee's opinion on them (plan IV.1). */
@Component
class GatherStateList extends StateListAct<StateCandidates> {

    /** Where publication is a choice: as long as where the law asks it, Decree 152/2025, Art. 44(2). */
    private static final int USUAL_PUBLICATION = 10;

    private final NomineesForDecision candidates;
    private final DossierProgress progress;
    private final StateListWriting writing;
    private final StateRules rules;
    private final StatePapers papers;
    private final Clock clock;

    GatherStateList(
            StateListAccess access,
            AuditTrail audit,
            NomineesForDecision candidates,
            DossierProgress progress,
            StateListWriting writing,
            StateRules rules,
            StatePapers papers,
            Clock clock) {
        super("gatherStateList", StateCandidates.class, StateListPermissions::mayGather, access, audit);
        this.candidates = candidates;
        this.progress = progress;
        this.writing = writing;
        this.rules = rules;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    Collection<NomineeId> brings(StateCandidates judgement) {
        return judgement.nominees();
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, StateCandidates judgement) {
        InputCheck input = input(list)
                .required("title", "Tên danh sách", judgement.title(), InputCheck.SHORT_TEXT)
                .that(
                        !judgement.nominees().isEmpty(),
                        "state-list-empty",
                        "nominees",
                        "0",
                        "≥ 1",
                        "Danh sách chưa có trường hợp nào.",
                        "The list is empty.")
                .that(
                        new HashSet<>(judgement.nominees()).size()
                                == judgement.nominees().size(),
                        "state-list-twice",
                        "nominees",
                        "",
                        "",
                        "Có trường hợp đứng hai lần trong danh sách.",
                        "A nominee stands twice on the list.");
        Map<NomineeId, AwaitingNominee> known = new HashMap<>();
        candidates
                .listed(actor.organisation(), judgement.nominees())
                .forEach(one -> known.put(one.nominee().id(), one));
        for (NomineeId id : judgement.nominees()) {
            AwaitingNominee one = known.get(id);
            boolean ready = one != null
                    && one.nominee().state() == NomineeState.RECOMMENDED
                    && one.campaign().equals(list.campaign())
                    && list.awardForm().equals(one.nominee().typed().awardForm());
            input.that(
                    ready,
                    "state-list-not-ready",
                    "nominees",
                    one == null ? "" : one.nominee().state().text().vi(),
                    NomineeState.RECOMMENDED.text().vi(),
                    "Có trường hợp chưa thẩm định xong, đã ở danh sách khác, hoặc đề nghị hình thức khác.",
                    "A nominee is not appraised yet, stands on another list, or asks for another form.");
        }
        StateSteps.Steps steps = rules.steps(list);
        input.that(
                        !steps.publicationRequired() || Boolean.TRUE.equals(judgement.publish()),
                        "state-publication-required",
                        "publish",
                        "",
                        steps.source(),
                        "Hình thức này phải công khai lấy ý kiến trước khi Hội đồng họp.",
                        "This form must be made public for comments before the council meets.")
                .that(
                        !steps.partyRequired() || Boolean.TRUE.equals(judgement.askParty()),
                        "state-party-required",
                        "askParty",
                        "",
                        steps.source(),
                        "Hình thức này phải xin ý kiến cấp ủy (cấu hình, chưa xác minh).",
                        "This form needs the Party's opinion (configuration, not verified).");
        List<Finding> findings = new ArrayList<>(input.findings());
        findings.addAll(papers.check(actor, list, judgement.number(), judgement.date(), judgement.file(), null));
        findings.addAll(rules.now(actor, byDossier(known.values())));
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, StateCandidates judgement) {
        boolean publish = Boolean.TRUE.equals(judgement.publish());
        boolean askParty = Boolean.TRUE.equals(judgement.askParty());
        int days = Math.max(USUAL_PUBLICATION, rules.steps(list).publicationDays());
        writing.gathered(list, judgement.title().strip(), askParty, publish ? days : 0);
        writing.opinion(
                list,
                StateListView.Body.ELECTION_COMMITTEE,
                judgement.number(),
                judgement.date(),
                judgement.file(),
                actor,
                clock.instant());
        papers.seal(judgement.file());
        Map<NomineeId, ProposalCode> dossierOf = candidates.listed(actor.organisation(), judgement.nominees()).stream()
                .collect(Collectors.toMap(one -> one.nominee().id(), AwaitingNominee::dossier));
        int position = 0;
        for (NomineeId id : judgement.nominees()) {
            position++;
            writing.join(list, id, dossierOf.get(id), position);
        }
        progress.list(actor, judgement.nominees());
        StateListState beforeCouncil = askParty ? StateListState.PARTY : StateListState.COUNCIL;
        writing.move(list, publish ? StateListState.PUBLISHING : beforeCouncil);
        tell(actor, list, "state-list.gathered", judgement.nominees().size() + " trường hợp");
        return Map.of("publication", publish, "partyOpinion", askParty);
    }

    private static Map<ProposalCode, Set<NomineeId>> byDossier(Collection<AwaitingNominee> nominees) {
        return nominees.stream()
                .collect(Collectors.groupingBy(
                        AwaitingNominee::dossier,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.nominee().id(), Collectors.toSet())));
    }
}
