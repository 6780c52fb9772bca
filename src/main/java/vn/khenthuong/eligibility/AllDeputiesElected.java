package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 22, plan III.3.2.a: every seat was filled. */
final class AllDeputiesElected implements ElectionRule {

    @Override
    public String name() {
        return "all-deputies-elected";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(22);
    }

    @Override
    public String gate() {
        return PlanRules.Gate.ALL_DEPUTIES_ELECTED;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        Boolean answer = result.allDeputiesElected();
        if (Boolean.TRUE.equals(answer)) {
            return Stream.empty();
        }
        return Stream.of(
                finding(
                        severity,
                        Subjects.of(nominee, "allDeputiesElected"),
                        answer == null ? "" : "chưa đủ",
                        "đủ số lượng đại biểu",
                        criterion.clause(),
                        answer == null
                                ? "Chưa trả lời đã bầu đủ số lượng đại biểu hay chưa. Đề nghị chọn có hoặc không."
                                : "Chưa bầu đủ số lượng đại biểu theo quy định nên chưa đủ tiêu chuẩn. Đề nghị chọn trường hợp khác.",
                        answer == null
                                ? "Please say whether the full number of deputies was elected."
                                : "The full number of deputies was not elected, so the standard is not met. Please choose another nominee."));
    }
}
