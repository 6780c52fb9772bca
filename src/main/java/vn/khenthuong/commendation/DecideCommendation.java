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
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.GrantedAwards;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** The head of the unit, or a deputy, decides on what the unit's council selected, line by line. */
@Component
class DecideCommendation extends CommendationAct<GrantDecision> {

    private final GrantedAwards awards;
    private final CommendationTable table;
    private final Clock clock;

    DecideCommendation(
            Dossiers dossiers,
            DossierProgress progress,
            GrantedAwards awards,
            CommendationTable table,
            AuditTrail audit,
            Clock clock) {
        super("decideCommendation", GrantDecision.class, ProposalPermissions::mayGrant, dossiers, progress, audit);
        this.awards = awards;
        this.table = table;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> record(Actor actor, DossierView dossier, GrantDecision judgement) {
        ProposalCode code = dossier.code();
        UnitCode unit = dossier.may().councilUnit();
        if (judgement.outcome() == GrantDecision.Outcome.RETURN) {
            awards.councilAgain(actor, code);
            tell(actor, dossier, "commendation.returned-to-council", "", AuditEvent.reason(judgement.reason()));
            return Map.of("decided", false, "anyAgreed", false);
        }
        Set<NomineeId> granted = granted(judgement);
        Map<NomineeId, String> refused = judgement.lines().stream()
                .filter(line -> line.outcome() == GrantedLine.Outcome.REFUSE)
                .collect(Collectors.toMap(
                        GrantedLine::nominee, line -> line.reason().strip()));
        // A deputy always decides for the head.
        boolean onBehalf = !actor.hasIn(unit, Role.HEAD);
        awards.grant(actor, code, granted, refused);
        table.decided(actor, code, unit, onBehalf, clock.instant());
        tell(
                actor,
                dossier,
                "commendation.decided",
                "%s%d tặng, %d không tặng".formatted(onBehalf ? "KT. " : "", granted.size(), refused.size()),
                Map.of());
        return Map.of("decided", true, "anyAgreed", !granted.isEmpty());
    }

    @Override
    protected List<Finding> findings(Actor actor, DossierView dossier, GrantDecision judgement) {
        InputCheck input = new InputCheck(Subject.proposal(dossier.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn quyết định từng trường hợp hoặc chuyển lại Hội đồng.",
                        "Choose to decide on the lines or to return to the council.");
        if (judgement.outcome() == GrantDecision.Outcome.RETURN) {
            return input.required("reason", "Lý do chuyển lại Hội đồng", judgement.reason(), InputCheck.LONG_TEXT)
                    .findings();
        }
        List<NomineeView> selected = in(dossier, NomineeState.SELECTED);
        Set<NomineeId> named =
                judgement.lines().stream().map(GrantedLine::nominee).collect(Collectors.toSet());
        input.that(
                named.equals(selected.stream().map(NomineeView::id).collect(Collectors.toSet()))
                        && named.size() == judgement.lines().size(),
                "lines-complete",
                "lines",
                judgement.lines().size() + " dòng",
                selected.size() + " dòng",
                "Phải có đúng một ý kiến cho mỗi trường hợp mà Hội đồng đã chọn.",
                "There must be exactly one line for each nominee that the council selected.");
        for (GrantedLine line : judgement.lines()) {
            input.that(
                    line.outcome() != null,
                    "input-required",
                    "lines",
                    "",
                    "",
                    "Chưa chọn tặng hay không tặng cho một trường hợp.",
                    "Choose to grant or to refuse for every nominee.");
            if (line.outcome() == GrantedLine.Outcome.REFUSE) {
                input.required("lines", "Lý do không tặng", line.reason(), InputCheck.LONG_TEXT);
            }
        }
        List<Finding> findings = new ArrayList<>(input.findings());
        Set<NomineeId> granted = granted(judgement);
        if (!granted.isEmpty()) {
            findings.addAll(rules(actor, dossier, granted));
        }
        return findings;
    }

    private static Set<NomineeId> granted(GrantDecision judgement) {
        return judgement.lines().stream()
                .filter(line -> line.outcome() == GrantedLine.Outcome.GRANT)
                .map(GrantedLine::nominee)
                .collect(Collectors.toSet());
    }
}
