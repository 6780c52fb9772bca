package vn.khenthuong.eligibility;

import java.util.Set;
import vn.khenthuong.shared.Text;

/** Row 23, plan III.3.2.a: the turnout of a commune (a district) meets the plan's rate. */
final class TurnoutAtLeast implements RateRule {

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
    public Counts counts(ElectionResult result) {
        return new Counts("voters", result.voters(), "voted", result.voted(), result.countsPossible());
    }

    @Override
    public Text missing() {
        return new Text(
                "Chưa có đủ số cử tri trong danh sách và số cử tri đã đi bầu. Đề nghị nhập hai số này.",
                "The numbers of voters and of those who voted are incomplete. Please enter both.");
    }

    @Override
    public Text rate() {
        return new Text("Tỷ lệ cử tri đi bầu", "The turnout does not meet the plan's rate");
    }
}
