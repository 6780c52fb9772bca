package vn.khenthuong.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.decision.BonusTable;
import vn.khenthuong.document.Amount;
import vn.khenthuong.eligibility.NomineeKind;

/**
 * The bonuses of an issued decision.
 *
 * @param decisionDate the day whose base salary counts
 * @param total đồng
 * @param totalInWords in Vietnamese
 */
record BonusResponse(String decisionNumber, LocalDate decisionDate, List<Line> lines, long total, String totalInWords) {

    static BonusResponse of(BonusTable table) {
        return new BonusResponse(
                table.decisionNumber(),
                table.decisionDate(),
                table.lines().stream().map(Line::of).toList(),
                table.total(),
                new Amount(table.total()).words());
    }

    /**
     * One awardee.
     *
     * @param ordinal the awardee's number inside the decision (số sổ vàng)
     * @param unit code of the unit that proposed
     * @param coefficient times the base salary
     * @param baseSalary đồng
     * @param amount đồng, rounded up to the next ten thousand
     * @param source where the figures come from
     * @param verified whether that was read in a published text; if not it is configuration
     */
    record Line(
            int ordinal,
            String name,
            NomineeKind kind,
            String unit,
            BigDecimal coefficient,
            long baseSalary,
            long amount,
            String source,
            boolean verified) {

        static Line of(BonusTable.Line line) {
            return new Line(
                    line.ordinal(),
                    line.name(),
                    line.kind(),
                    line.unit().value(),
                    line.rule().coefficient(),
                    line.rule().baseSalary(),
                    line.rule().amount(),
                    line.rule().source(),
                    line.rule().verified());
        }
    }
}
