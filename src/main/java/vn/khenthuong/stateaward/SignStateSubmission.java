package vn.khenthuong.stateaward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Role;

/** The Chairman, or a deputy, signs the submission to the State or gives the list back to the selection. */
@Component
class SignStateSubmission extends StateListAct<SubmissionSignature> {

    private final StateListWriting writing;
    private final StateRules rules;
    private final Clock clock;

    SignStateSubmission(
            StateListAccess access, AuditTrail audit, StateListWriting writing, StateRules rules, Clock clock) {
        super("signStateSubmission", SubmissionSignature.class, StateListPermissions::maySign, access, audit);
        this.writing = writing;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, SubmissionSignature judgement) {
        List<Finding> findings = listSeen(list, judgement.listVersion());
        InputCheck input = input(list)
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn ký hoặc chuyển lại.",
                        "Choose to sign or to return.");
        if (judgement.outcome() == SubmissionSignature.Outcome.RETURN) {
            input.required("reason", "Lý do chuyển lại", judgement.reason(), InputCheck.LONG_TEXT);
        } else {
            input.that(
                    !list.standing().isEmpty(),
                    "state-list-empty",
                    "lines",
                    "0",
                    "≥ 1",
                    "Danh sách không còn trường hợp nào. Hãy chuyển lại hoặc hủy danh sách.",
                    "No line is left on the list; return or cancel it.");
            findings.addAll(rules.ofLines(actor, list.standing()));
        }
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, SubmissionSignature judgement) {
        boolean signed = judgement.outcome() == SubmissionSignature.Outcome.SIGN;
        if (signed) {
            // A deputy always signs for the Chairman.
            boolean onBehalf = judgement.onBehalf() || !actor.has(Role.CHAIRMAN);
            writing.signed(list, actor, onBehalf, clock.instant());
            writing.move(list, StateListState.NUMBERING);
            tell(
                    actor,
                    list,
                    "state-list.signed",
                    (onBehalf ? "KT. " : "") + list.standing().size() + " trường hợp");
        } else {
            writing.remark(list, judgement.reason().strip());
            writing.move(list, StateListState.SELECTING);
            tellReason(actor, list, "state-list.returned", judgement.reason());
        }
        return Map.of("signed", signed);
    }
}
