package vn.khenthuong.eligibility;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 60, plan V.2 "trước ngày 31/3/2026": sent strictly before the deadline. Judged when the unit sends and never by the
 * day on which Home Affairs opens the dossier (stand A14); a dossier returned for completion keeps its first instant; a
 * late one is refused and changes nothing (stand A22).
 */
final class SentBeforeDeadline implements Rule {

    @Override
    public String name() {
        return "sent-before-deadline";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(60);
    }

    /** Nothing is sent where the unit itself decides. */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Instant deadline = dossier.deadline();
        if (deadline == null || dossier.sentBefore() || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        if (stage != Stage.SENDING) {
            return dossier.at().isBefore(deadline)
                    ? Stream.empty()
                    : Stream.of(
                            say(
                                    dossier,
                                    plan,
                                    Severity.WARN,
                                    dossier.at(),
                                    "Đã quá hạn gửi hồ sơ. Hồ sơ vẫn được lưu; đơn vị có thể đề nghị [appraiser] gia hạn.",
                                    "The deadline has passed. The dossier is kept; the unit may ask [appraiser] for an extension."));
        }
        if (dossier.sentAt() != null && dossier.sentAt().isBefore(deadline)) {
            return Stream.empty();
        }
        return Stream.of(say(
                dossier,
                plan,
                Severity.BLOCK,
                dossier.sentAt(),
                dossier.sentAt() == null
                        ? "Chưa xác định được thời điểm gửi nên chưa thể gửi hồ sơ. Đề nghị thử lại."
                        : "Đã quá hạn gửi nên hồ sơ chưa được gửi và không có gì thay đổi. "
                                + "Đơn vị có thể đề nghị [appraiser] gia hạn rồi gửi lại.",
                dossier.sentAt() == null
                        ? "The instant of sending is not known, so the dossier cannot be sent. Please try again."
                        : "The deadline has passed, so the dossier was not sent and nothing changed. The unit may ask "
                                + "[appraiser] for an extension and send it then."));
    }

    private Finding say(DossierFacts dossier, PlanRules plan, Severity severity, Instant found, String vi, String en) {
        return finding(
                severity,
                Subjects.of(dossier, "sentAt"),
                found == null ? "" : Notation.moment(found),
                Notation.before(dossier.deadline()),
                Clauses.orCampaign(plan, plan.deadlineClause()),
                vi,
                en);
    }
}
