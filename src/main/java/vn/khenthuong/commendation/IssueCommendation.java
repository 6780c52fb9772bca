package vn.khenthuong.commendation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.decision.DecisionNumbers;
import vn.khenthuong.decision.SealedDecisionCheck;
import vn.khenthuong.document.Files;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.GrantedAwards;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * The unit's clerk numbers, dates and issues the decision: the legal act. Number, date, all lines and the register are one
 * transaction, and all rules are asked once more. What changed since the head decided goes back to the head, and no number
 * is used.
 */
@Component
class IssueCommendation extends CommendationAct<IssuedCommendation> {

    private final GrantedAwards awards;
    private final NomineesForDecision nominees;
    private final AwardRegister register;
    private final CommendationTable table;
    private final SealedDecisionCheck sealed;
    private final DecisionNumbers numbers;
    private final Files files;
    private final Clock clock;

    IssueCommendation(
            Dossiers dossiers,
            DossierProgress progress,
            GrantedAwards awards,
            NomineesForDecision nominees,
            AwardRegister register,
            CommendationTable table,
            SealedDecisionCheck sealed,
            DecisionNumbers numbers,
            Files files,
            AuditTrail audit,
            Clock clock) {
        super("issueCommendation", IssuedCommendation.class, ProposalPermissions::mayIssue, dossiers, progress, audit);
        this.awards = awards;
        this.nominees = nominees;
        this.register = register;
        this.table = table;
        this.sealed = sealed;
        this.numbers = numbers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> record(Actor actor, DossierView dossier, IssuedCommendation judgement) {
        ProposalCode code = dossier.code();
        UnitCode unit = dossier.may().councilUnit();
        if (judgement.outcome() == IssuedCommendation.Outcome.RETURN) {
            awards.ungrant(actor, code);
            tell(actor, dossier, "commendation.returned-to-head", "", AuditEvent.reason(judgement.reason()));
            return Map.of("issued", false);
        }
        List<NomineeId> granted =
                in(dossier, NomineeState.LISTED).stream().map(NomineeView::id).toList();
        numbers.take(actor.organisation(), unit, judgement.number(), judgement.date(), Subject.proposal(code.value()));
        awards.granted(actor, code);
        table.issued(actor, code, judgement, clock.instant());
        files.seal(List.of(judgement.file()));
        register.enter(actor, unit, entries(dossier, nominees.listed(actor.organisation(), granted), judgement));
        tell(
                actor,
                dossier,
                "commendation.issued",
                judgement.number().strip() + ", " + granted.size() + " trường hợp",
                Map.of());
        return Map.of("issued", true);
    }

    private static List<Award> entries(
            DossierView dossier, List<AwaitingNominee> granted, IssuedCommendation judgement) {
        List<Award> entries = new ArrayList<>();
        for (AwaitingNominee one : granted) {
            entries.add(one.award(
                    one.nominee().typed().awardForm(),
                    judgement.number().strip(),
                    judgement.date(),
                    entries.size() + 1));
        }
        return entries;
    }

    @Override
    protected List<Finding> findings(Actor actor, DossierView dossier, IssuedCommendation judgement) {
        Subject at = Subject.proposal(dossier.code().value());
        InputCheck input = new InputCheck(at)
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn ban hành hoặc chuyển lại Thủ trưởng.",
                        "Choose to issue or to return to the head.");
        if (judgement.outcome() == IssuedCommendation.Outcome.RETURN) {
            return input.required("reason", "Lý do chuyển lại Thủ trưởng", judgement.reason(), InputCheck.LONG_TEXT)
                    .findings();
        }
        List<Finding> findings = new ArrayList<>(input.findings());
        Commendation decided = table.find(actor.organisation(), dossier.code()).orElseThrow();
        findings.addAll(sealed.check(actor, at, decided.unit(), judgement.sealed(), decided.decidedAt()));
        Set<NomineeId> granted =
                in(dossier, NomineeState.LISTED).stream().map(NomineeView::id).collect(Collectors.toSet());
        findings.addAll(rules(actor, dossier, granted));
        return findings;
    }
}
