package vn.khenthuong.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** Văn phòng UBND tỉnh checks what goes to the Chairman, or returns it. */
@Component
class CheckRound extends RoundAct<RoundCheck> {

    private final Clock clock;

    CheckRound(RoundAccess access, AuditTrail audit, Clock clock) {
        super("checkRound", RoundCheck.class, RoundPermissions::mayCheck, access, audit);
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, RoundCheck judgement) {
        List<Finding> findings = listSeen(round, judgement.listVersion());
        InputCheck input = new InputCheck(Subject.round(round.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn trình [the-decider] hoặc chuyển lại.",
                        "Choose to forward or to return.");
        if (judgement.outcome() == RoundCheck.Outcome.RETURN) {
            input.required("reason", "Lý do chuyển lại", judgement.reason(), InputCheck.LONG_TEXT);
        } else {
            input.optional("reason", "Ghi chú", judgement.reason(), InputCheck.LONG_TEXT);
        }
        if (judgement.outcome() == RoundCheck.Outcome.FORWARD) {
            input.that(
                    round.unchangedSinceSignature(),
                    "round-signed-list-changed",
                    "outcome",
                    "",
                    "",
                    "Danh sách đã thay đổi sau khi [director] ký (có trường hợp bị tạm dừng). Hãy chuyển lại để ký lại.",
                    "The list has changed since [the-director] signed it; return it to be signed again.");
        }
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, RoundCheck judgement) {
        boolean checked = judgement.outcome() == RoundCheck.Outcome.FORWARD;
        if (checked) {
            round.checked(actor.userId(), clock.instant());
            round.move(RoundState.DECIDING, RoundState.CHECKING);
        } else {
            round.remark(judgement.reason());
            round.move(RoundState.GATHERING, RoundState.CHECKING);
        }
        auditReason(actor, round, checked ? "round.checked" : "round.returned", judgement.reason());
        return Map.of("checked", checked);
    }
}
