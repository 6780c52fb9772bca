package vn.khenthuong.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.Appraisal.LineOutcome;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierProgress.Outcome;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The head of division approves an appraisal or sends it back; never the person who appraised. */
@Component
@Transactional
class ApproveAppraisal extends HomeAffairsAct<Approval> {

    private static final Map<LineOutcome, NomineeState> STATES = Map.of(
            LineOutcome.RECOMMEND, NomineeState.RECOMMENDED,
            LineOutcome.REFUSE, NomineeState.REFUSED,
            LineOutcome.RETURN, NomineeState.RETURNED);

    private final AppraisalSheets sheets;
    private final TimeLimits timeLimits;
    private final AuditTrail audit;

    ApproveAppraisal(
            Dossiers dossiers,
            DossierProgress progress,
            AppraisalSheets sheets,
            TimeLimits timeLimits,
            AuditTrail audit) {
        super("approveAppraisal", Approval.class, ProposalPermissions::mayApprove, dossiers, progress);
        this.sheets = sheets;
        this.timeLimits = timeLimits;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Approval judgement) {
        DossierView dossier = read(actor, subject);
        InputCheck input = new InputCheck(Subject.proposal(subject))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn phê duyệt hoặc chuyển lại.",
                        "Choose to approve or to return.");
        if (judgement.outcome() == Approval.Outcome.RETURN) {
            input.required("reason", "Lý do chuyển lại", judgement.reason(), InputCheck.LONG_TEXT);
        } else {
            Set<NomineeId> appraised = sheets.unsettled(actor, dossier.code()).stream()
                    .map(AppraisalSheet.Line::nominee)
                    .collect(Collectors.toSet());
            input.that(
                    appraised.containsAll(AppraiseDossier.toAppraise(dossier)),
                    "appraisal-complete",
                    "outcome",
                    appraised.size() + " trường hợp",
                    AppraiseDossier.toAppraise(dossier).size() + " trường hợp",
                    "Có trường hợp vừa được gửi bổ sung, chưa thẩm định. Hãy chuyển lại chuyên viên.",
                    "A nominee arrived after the appraisal; send it back to the officer.");
        }
        return new ArrayList<>(input.findings());
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Approval judgement) {
        ProposalCode code = lock(actor, subject);
        RefusedException.ifBlocked(check(actor, subject, judgement));
        boolean approved = judgement.outcome() == Approval.Outcome.APPROVE;
        boolean anyOpen = true;
        if (approved) {
            DossierView dossier = dossiers.view(actor, code);
            Set<NomineeId> waiting = AppraiseDossier.toAppraise(dossier);
            Map<NomineeId, Outcome> outcomes = sheets.unsettled(actor, code).stream()
                    .filter(line -> waiting.contains(line.nominee()))
                    .collect(Collectors.toMap(
                            AppraisalSheet.Line::nominee,
                            line -> new Outcome(STATES.get(line.outcome()), line.reason())));
            boolean anyReturned = outcomes.values().stream().anyMatch(o -> o.state() == NomineeState.RETURNED);
            Instant due = anyReturned
                    ? timeLimits.due(actor.organisation(), dossier.campaign(), TimeLimits.Limit.COMPLETION)
                    : null;
            anyOpen = progress.approve(actor, code, outcomes, due);
            sheets.settle(actor, code);
        } else {
            progress.appraiseAgain(actor, code);
        }
        audit.record(
                actor,
                approved ? "appraisal.approved" : "appraisal.returned",
                AuditSubject.proposal(code),
                "",
                AuditEvent.reason(judgement.reason()));
        return Map.of("approved", approved, "anyOpen", anyOpen);
    }
}
