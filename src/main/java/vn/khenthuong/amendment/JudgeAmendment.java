package vn.khenthuong.amendment;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.khenthuong.amendment.AmendmentJudgement.Outcome;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** Yes or no, and no with a reason: what the director's and the Chairman's judgement have in common. */
abstract class JudgeAmendment extends AmendmentAct<AmendmentJudgement> {

    private final String flag;

    JudgeAmendment(
            String step,
            String flag,
            Predicate<AmendmentPermissions> permission,
            AmendmentAccess access,
            AuditTrail audit) {
        super(step, AmendmentJudgement.class, permission, access, audit);
        this.flag = flag;
    }

    abstract void agree(Actor actor, Amendment amendment);

    @Override
    protected List<Finding> findings(Actor actor, Amendment amendment, AmendmentJudgement judgement) {
        InputCheck input = new InputCheck(Subject.amendment(amendment.code().value(), ""))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn đồng ý hoặc không đồng ý.",
                        "Choose to agree or to reject.");
        return judgement.outcome() == Outcome.REJECT
                ? input.required("reason", "Lý do không đồng ý", judgement.reason(), InputCheck.LONG_TEXT)
                        .findings()
                : input.optional("reason", "Ghi chú", judgement.reason(), InputCheck.LONG_TEXT)
                        .findings();
    }

    @Override
    protected Map<String, Object> record(Actor actor, Amendment amendment, AmendmentJudgement judgement) {
        boolean agreed = judgement.outcome() == Outcome.AGREE;
        if (agreed) {
            agree(actor, amendment);
        } else {
            amendment.rejected(actor.userId(), judgement.reason());
        }
        audit(actor, amendment, agreed ? "amendment." + flag : "amendment.rejected", "", judgement.reason());
        return Map.of(flag, agreed);
    }
}
