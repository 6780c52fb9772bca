package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Enough voters of a place studied the law on elections (plan 508/KH-UBND, III.2: 95 %); compared exactly. */
final class LawStudied implements ElectionRule {

    @Override
    public String name() {
        return "law-studied";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public String gate() {
        return PlanRules.Gate.LAW_STUDY;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        String wanted = criterion.measure().wanted();
        Long studied = result.figures().studied();
        if (result.voters() == null || studied == null) {
            return Stream.of(finding(
                    severity,
                    Subjects.of(nominee, result.voters() == null ? "voters" : "studied"),
                    "",
                    wanted,
                    criterion.clause(),
                    "Chưa có đủ số cử tri trong danh sách và số cử tri đã học tập Luật bầu cử. Đề nghị nhập hai số này.",
                    "The numbers of voters and of those who studied the law are incomplete. Please enter both."));
        }
        if (result.voters() < 1
                || studied < 0
                || studied > result.voters()
                || criterion.measure().met(studied, result.voters())) {
            // Impossible counts are figures-possible's to say.
            return Stream.empty();
        }
        String rate = Notation.share(studied, result.voters());
        return Stream.of(finding(
                severity,
                Subjects.of(nominee, "studied"),
                rate + " (" + Notation.number(studied) + "/" + Notation.number(result.voters()) + ")",
                wanted,
                criterion.clause(),
                "Tỷ lệ cử tri học tập Luật và văn bản hướng dẫn về bầu cử là " + rate + ", yêu cầu " + wanted
                        + ". Tập thể địa phương chưa đủ tiêu chuẩn; đề nghị kiểm tra số liệu hoặc chọn trường hợp khác.",
                "Too few voters studied the law, so the place does not meet the standard. Please check the numbers or "
                        + "choose another nominee."));
    }
}
