package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 23, plan III.3.2.a: the turnout of a commune (a district) meets the plan's rate; compared exactly, never by a rounded
 * rate.
 */
final class TurnoutAtLeast implements ElectionRule {

    @Override
    public String name() {
        return "turnout-at-least";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(23);
    }

    @Override
    public String gate() {
        return PlanRules.Gate.TURNOUT;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        String wanted = criterion.measure().wanted();
        if (result.voters() == null || result.voted() == null) {
            return Stream.of(finding(
                    severity,
                    Subjects.of(nominee, result.voters() == null ? "voters" : "voted"),
                    "",
                    wanted,
                    criterion.clause(),
                    "Chưa có đủ số cử tri trong danh sách và số cử tri đã đi bầu. Đề nghị nhập hai số này.",
                    "The numbers of voters and of those who voted are incomplete. Please enter both."));
        }
        if (!result.countsPossible() || criterion.measure().met(result.voted(), result.voters())) {
            // Impossible counts are turnout-possible's to say.
            return Stream.empty();
        }
        String rate = Notation.share(result.voted(), result.voters());
        return Stream.of(finding(
                severity,
                Subjects.of(nominee, "voted"),
                rate + " (" + Notation.number(result.voted()) + "/" + Notation.number(result.voters()) + ")",
                wanted,
                criterion.clause(),
                "Tỷ lệ cử tri đi bầu là " + rate + ", yêu cầu " + wanted
                        + ". Tập thể địa phương chưa đủ tiêu chuẩn; đề nghị kiểm tra số liệu hoặc chọn trường hợp khác.",
                "The turnout does not meet the plan's rate, so the place does not meet the standard. Please check the "
                        + "numbers or choose another nominee."));
    }
}
