package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.decision.BonusRules.BonusRule;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/**
 * The bonuses (tiền thưởng) that go with one issued decision, in the order of its list.
 *
 * @param decisionDate the day whose base salary counts
 */
public record BonusTable(RoundCode round, String decisionNumber, LocalDate decisionDate, List<Line> lines) {

    public BonusTable {
        lines = List.copyOf(lines);
    }

    /** Đồng, all lines together. */
    public long total() {
        return lines.stream().mapToLong(line -> line.rule().amount()).sum();
    }

    /**
     * @param ordinal the awardee's number inside the decision
     * @param name as it stands on the certificate
     */
    public record Line(int ordinal, String name, NomineeKind kind, UnitCode unit, BonusRule rule) {}
}
