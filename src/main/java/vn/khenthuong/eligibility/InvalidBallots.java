package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Few enough ballots of a place were invalid (plan 508/KH-UBND, III.2: below 0.2 %); compared exactly. */
final class InvalidBallots implements ElectionRule {

    @Override
    public String name() {
        return "invalid-ballots";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public String gate() {
        return PlanRules.Gate.INVALID_BALLOTS;
    }

    @Override
    public Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        String wanted = criterion.measure().wanted();
        LocalFigures figures = result.figures();
        if (figures.ballots() == null || figures.invalidBallots() == null) {
            return Stream.of(finding(
                    severity,
                    Subjects.of(nominee, figures.ballots() == null ? "ballots" : "invalidBallots"),
                    "",
                    wanted,
                    criterion.clause(),
                    "Chưa có đủ số phiếu thu vào và số phiếu không hợp lệ. Đề nghị nhập hai số này.",
                    "The numbers of ballots cast and of invalid ones are incomplete. Please enter both."));
        }
        if (!figures.ballotsPossible() || criterion.measure().met(figures.invalidBallots(), figures.ballots())) {
            // Impossible counts are figures-possible's to say.
            return Stream.empty();
        }
        String rate = Notation.share(figures.invalidBallots(), figures.ballots());
        return Stream.of(finding(
                severity,
                Subjects.of(nominee, "invalidBallots"),
                rate + " (" + Notation.number(figures.invalidBallots()) + "/" + Notation.number(figures.ballots())
                        + ")",
                wanted,
                criterion.clause(),
                "Tỷ lệ phiếu bầu không hợp lệ là " + rate + ", yêu cầu " + wanted
                        + ". Tập thể địa phương chưa đủ tiêu chuẩn; đề nghị kiểm tra số liệu hoặc chọn trường hợp khác.",
                "Too many ballots were invalid, so the place does not meet the standard. Please check the numbers or "
                        + "choose another nominee."));
    }
}
