package vn.khenthuong.decision;

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
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;

/** The officer gathers appraised nominees into one list. */
@Component
class GatherRound extends RoundAct<RoundList> {

    private final NomineesForDecision candidates;
    private final DossierProgress progress;

    GatherRound(RoundAccess access, AuditTrail audit, NomineesForDecision candidates, DossierProgress progress) {
        super("gatherRound", RoundList.class, RoundPermissions::mayGather, access, audit);
        this.candidates = candidates;
        this.progress = progress;
    }

    @Override
    Collection<NomineeId> brings(RoundList list) {
        return list.nominees();
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, RoundList list) {
        InputCheck input = new InputCheck(Subject.round(round.code().value()))
                .required("title", "Tên đợt trình", list.title(), InputCheck.SHORT_TEXT)
                .that(
                        !list.nominees().isEmpty(),
                        "round-empty",
                        "nominees",
                        "0",
                        "≥ 1",
                        "Danh sách chưa có trường hợp nào.",
                        "The list is empty.")
                .that(
                        new HashSet<>(list.nominees()).size() == list.nominees().size(),
                        "round-twice",
                        "nominees",
                        "",
                        "",
                        "Có trường hợp đứng hai lần trong danh sách.",
                        "A nominee stands twice in the list.");
        Map<NomineeId, String> answers = answers(list);
        answers.values().forEach(a -> input.optional("clarifications", "Nội dung làm rõ", a, InputCheck.LONG_TEXT));
        Map<NomineeId, AwaitingNominee> known = new HashMap<>();
        candidates
                .listed(actor.organisation(), list.nominees())
                .forEach(n -> known.put(n.nominee().id(), n));
        for (NomineeId id : list.nominees()) {
            AwaitingNominee nominee = known.get(id);
            boolean here = round.line(id).map(line -> !line.dropped()).orElse(false);
            boolean ready = nominee != null
                    && nominee.route() == Route.PROVINCE
                    && (nominee.nominee().state() == NomineeState.RECOMMENDED
                            || nominee.nominee().state() == NomineeState.CLARIFYING
                            || (here && nominee.nominee().state() == NomineeState.LISTED));
            input.that(
                    ready,
                    "round-not-ready",
                    "nominees",
                    nominee == null ? "" : nominee.nominee().state().text().vi(),
                    NomineeState.RECOMMENDED.text().vi(),
                    "Có trường hợp chưa thẩm định xong hoặc đã ở đợt trình khác.",
                    "A nominee is not appraised yet or stands in another round.");
            boolean asked = nominee != null && nominee.nominee().state() == NomineeState.CLARIFYING;
            if (asked) {
                input.required("clarifications", "Nội dung làm rõ", answers.get(id), InputCheck.LONG_TEXT);
            }
        }
        List<Finding> findings = new ArrayList<>(input.findings());
        findings.addAll(heldOrBlocked(actor, known.values()));
        return findings;
    }

    /** What the rules say of the nominees now; a held one may not enter a list. */
    private List<Finding> heldOrBlocked(Actor actor, Collection<AwaitingNominee> nominees) {
        Map<ProposalCode, Set<NomineeId>> byDossier = nominees.stream()
                .collect(Collectors.groupingBy(
                        AwaitingNominee::dossier,
                        LinkedHashMap::new,
                        Collectors.mapping(n -> n.nominee().id(), Collectors.toSet())));
        return candidates.decisionFindings(actor, byDossier);
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, RoundList list) {
        round.entitle(list.title().strip());
        Set<NomineeId> wanted = new HashSet<>(list.nominees());
        for (RoundLine line : round.standing()) {
            if (!wanted.contains(line.nominee())) {
                progress.unlist(actor, line.nominee(), line.answersQuestion());
                round.remove(line);
            }
        }
        Map<NomineeId, String> answers = answers(list);
        Map<NomineeId, ProposalCode> dossierOf = candidates.listed(actor.organisation(), list.nominees()).stream()
                .collect(Collectors.toMap(n -> n.nominee().id(), AwaitingNominee::dossier));
        int position = 0;
        for (NomineeId id : list.nominees()) {
            position++;
            RoundLine known = round.line(id).orElse(null);
            if (known == null) {
                round.add(new RoundLine(round, id, dossierOf.get(id), position, answers.get(id)));
            } else {
                known.place(position, answers.getOrDefault(id, known.clarification()));
            }
        }
        progress.list(actor, list.nominees());
        round.newListVersion();
        round.move(RoundState.SIGNING, RoundState.GATHERING);
        audit(actor, round, "round.gathered", list.nominees().size() + " trường hợp");
        return Map.of();
    }

    private static Map<NomineeId, String> answers(RoundList list) {
        return list.clarifications().stream()
                .filter(c ->
                        c.nominee() != null && c.answer() != null && !c.answer().isBlank())
                .collect(Collectors.toMap(
                        RoundList.Clarification::nominee, RoundList.Clarification::answer, (a, b) -> b));
    }
}
