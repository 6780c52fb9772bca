package vn.khenthuong.eligibility;

import java.util.Set;
import vn.khenthuong.shared.Text;

/** Few enough ballots of a place were invalid (plan 508/KH-UBND, III.2: below 0.2 %). */
final class InvalidBallots implements RateRule {

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
    public Counts counts(ElectionResult result) {
        LocalFigures figures = result.figures();
        return new Counts(
                "ballots", figures.ballots(), "invalidBallots", figures.invalidBallots(), figures.ballotsPossible());
    }

    @Override
    public Text missing() {
        return new Text(
                "Chưa có đủ số phiếu thu vào và số phiếu không hợp lệ. Đề nghị nhập hai số này.",
                "The numbers of ballots cast and of invalid ones are incomplete. Please enter both.");
    }

    @Override
    public Text rate() {
        return new Text("Tỷ lệ phiếu bầu không hợp lệ", "Too many ballots were invalid");
    }
}
