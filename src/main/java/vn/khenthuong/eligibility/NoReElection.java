package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 24, plan III.3.2.a: neither a re-election nor a supplementary election was held. */
final class NoReElection implements ElectionRule {

    @Override
    public String name() {
        return "no-re-election";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(24);
    }

    @Override
    public String gate() {
        return PlanRules.Gate.NO_RE_ELECTION;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        Boolean answer = result.reElection();
        if (Boolean.FALSE.equals(answer)) {
            return Stream.empty();
        }
        return Stream.of(
                finding(
                        severity,
                        Subjects.of(nominee, "reElection"),
                        answer == null ? "" : "có bầu lại, bầu thêm",
                        "không bầu lại, bầu thêm",
                        criterion.clause(),
                        answer == null
                                ? "Chưa trả lời có phải bầu lại, bầu thêm hay không. Đề nghị chọn có hoặc không."
                                : "Có bầu lại hoặc bầu thêm nên chưa đủ tiêu chuẩn. Đề nghị chọn trường hợp khác.",
                        answer == null
                                ? "Please say whether a re-election or supplementary election was held."
                                : "A re-election or supplementary election was held, so the standard is not met. Please choose another nominee."));
    }
}
