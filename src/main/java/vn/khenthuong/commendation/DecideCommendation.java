package vn.khenthuong.commendation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
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
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** The head of the unit, or a deputy, decides on what the unit's council selected, line by line. */
@Component
class DecideCommendation extends CommendationAct<GrantDecision> {

    private final DossierProgress progress;
    private final GrantedAwards awards;
    private final CommendationTable table;
    private final AuditTrail audit;
    private final Clock clock;

    DecideCommendation(
            Dossiers dossiers,
            DossierProgress progress,
            GrantedAwards awards,
            CommendationTable table,
            AuditTrail audit,
            Clock clock) {
        super("decideCommendation", GrantDecision.class, dossiers, ProposalPermissions::mayGrant);
        this.progress = progress;
        this.awards = awards;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, GrantDecision judgement) {
        return findings(actor, allowed(actor, subject), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, GrantDecision judgement) {
        ProposalCode code = new ProposalCode(subject);
        ProposalPermissions may = progress.lock(actor, code);
        require(may, subject);
        DossierView dossier = allowed(actor, subject);
        RefusedException.ifBlocked(findings(actor, dossier, judgement));
        if (judgement.outcome() == GrantDecision.Outcome.RETURN) {
            awards.councilAgain(actor, code);
            audit.record(
                    actor,
                    may.councilUnit().value(),
                    "commendation.returned-to-council",
                    AuditSubject.proposal(code),
                    "",
                    AuditEvent.reason(judgement.reason()));
            return Map.of("decided", false, "anyAgreed", false);
        }
        Set<NomineeId> granted = granted(judgement);
        Map<NomineeId, String> refused = judgement.lines().stream()
                .filter(line -> line.outcome() == GrantedLine.Outcome.REFUSE)
                .collect(Collectors.toMap(
                        GrantedLine::nominee, line -> line.reason().strip()));
        // A deputy always decides for the head.
        boolean onBehalf = !actor.hasIn(may.councilUnit(), Role.HEAD);
        awards.grant(actor, code, granted, refused);
        table.decided(actor, code, may.councilUnit(), onBehalf, clock.instant());
        audit.record(
                actor,
                may.councilUnit().value(),
                "commendation.decided",
                AuditSubject.proposal(code),
                "%s%d tặng, %d không tặng".formatted(onBehalf ? "KT. " : "", granted.size(), refused.size()),
                Map.of());
        return Map.of("decided", true, "anyAgreed", !granted.isEmpty());
    }

    private List<Finding> findings(Actor actor, DossierView dossier, GrantDecision judgement) {
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
