package vn.khenthuong.eligibility;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 23, plan III.3.2.a: the commune's turnout reaches the plan's rate; compared exactly, never by a rounded rate. */
final class TurnoutAtLeast implements ElectionRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /**
     * Whether {@code voted / voters} is {@code percent} or more: {@code voted * 100 >= percent * voters}.
     *
     * @param voters at least 1
     */
    static boolean reaches(long voted, long voters, BigDecimal percent) {
        return BigDecimal.valueOf(voted).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(voters))) >= 0;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        BigDecimal least = plan.turnoutMinimumPercent();
        if (least == null) {
            return Stream.empty();
        }
        String wanted = "≥ " + Notation.percent(least);
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
        if (!result.countsPossible() || reaches(result.voted(), result.voters(), least)) {
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
                "Tỷ lệ cử tri đi bầu là " + rate + ", chưa đạt " + Notation.percent(least)
                        + ". Tập thể xã, phường chưa đủ tiêu chuẩn; đề nghị kiểm tra số liệu hoặc chọn trường hợp khác.",
                "The turnout is below the plan's rate, so the commune does not meet the standard. Please check the "
                        + "numbers or choose another nominee."));
    }
}
