package vn.khenthuong.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/**
 * The director of Home Affairs, or a deputy, signs the submission to the Chairman or returns the list. Where no office checks it
 * goes to the decision at once.
 */
@Component
class SignSubmission extends RoundAct<RoundSignature> {

    private final Organisations organisations;
    private final Clock clock;

    SignSubmission(RoundAccess access, AuditTrail audit, Organisations organisations, Clock clock) {
        super("signSubmission", RoundSignature.class, RoundPermissions::maySign, access, audit);
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, RoundSignature judgement) {
        List<Finding> findings = listSeen(round, judgement.listVersion());
        InputCheck input = new InputCheck(Subject.round(round.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn ký hoặc chuyển lại.",
                        "Choose to sign or to return.");
        if (judgement.outcome() == RoundSignature.Outcome.RETURN) {
            input.required("reason", "Lý do chuyển lại", judgement.reason(), InputCheck.LONG_TEXT);
        } else {
            input.required("number", "Số, ký hiệu tờ trình", judgement.number(), 60)
                    .that(
                            judgement.date() != null
                                    && !judgement
                                            .date()
                                            .isAfter(clock.instant()
                                                    .atZone(CampaignZone.ZONE)
                                                    .toLocalDate()),
                            "submission-date",
                            "date",
                            "",
                            "",
                            "Ngày tờ trình còn thiếu hoặc sau hôm nay.",
                            "The letter's date is missing or lies in the future.")
                    .that(
                            !round.standing().isEmpty(),
                            "round-empty",
                            "nominees",
                            "0",
                            "≥ 1",
                            "Danh sách không còn trường hợp nào. Hãy chuyển lại chuyên viên.",
                            "No line is left in the list; return it.");
        }
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, RoundSignature judgement) {
        boolean checks =
                organisations.offices(actor.organisation()).checkingOffice().isPresent();
        boolean signed = judgement.outcome() == RoundSignature.Outcome.SIGN;
        if (signed) {
            round.signed(judgement.number().strip(), judgement.date(), actor.userId(), clock.instant());
            round.move(checks ? RoundState.CHECKING : RoundState.DECIDING, RoundState.SIGNING);
        } else {
            round.remark(judgement.reason());
            round.move(RoundState.GATHERING, RoundState.SIGNING);
        }
        if (signed) {
            audit(actor, round, "round.signed", judgement.number());
        } else {
            auditReason(actor, round, "round.returned", judgement.reason());
        }
        return Map.of("signed", signed, "officeChecks", checks);
    }
}
