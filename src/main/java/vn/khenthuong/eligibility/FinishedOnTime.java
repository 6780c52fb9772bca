package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 25, plan III.3.2.a: the election finished early or on time. */
final class FinishedOnTime implements ElectionRule {

    @Override
    public String name() {
        return "finished-on-time";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(25);
    }

    @Override
    public String gate() {
        return PlanRules.Gate.FINISHED_ON_TIME;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        Boolean answer = result.finishedOnTime();
        if (Boolean.TRUE.equals(answer)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                severity,
                Subjects.of(nominee, "finishedOnTime"),
                answer == null ? "" : "muộn",
                "sớm hoặc đúng thời gian",
                criterion.clause(),
                answer == null
                        ? "Chưa trả lời bầu cử kết thúc sớm hoặc đúng thời gian quy định hay không. Đề nghị chọn có hoặc không."
                        : "Bầu cử kết thúc muộn so với thời gian quy định nên chưa đủ tiêu chuẩn. Đề nghị chọn trường hợp khác.",
                answer == null
                        ? "Please say whether the election finished early or on time."
                        : "The election finished late, so the standard is not met. Please choose another nominee."));
    }
}
