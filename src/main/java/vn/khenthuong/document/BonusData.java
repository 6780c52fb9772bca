package vn.khenthuong.document;

import java.util.List;

/**
 * The table of bonuses that goes with a decision (bảng tính tiền thưởng).
 *
 * @param subject after "BẢNG TÍNH TIỀN THƯỞNG"
 * @param note the line that ties it to the decision
 * @param grounds where coefficients and base salary come from, one sentence each; a row that is configuration says so
 * @param total what all are paid together
 * @param preparer bottom left
 * @param signature bottom right
 */
public record BonusData(
        Letterhead head,
        String subject,
        String note,
        List<String> grounds,
        List<Row> rows,
        Amount total,
        SignatureBlock preparer,
        SignatureBlock signature) {

    public BonusData {
        grounds = List.copyOf(grounds);
        rows = List.copyOf(rows);
    }

    /**
     * @param ordinal the awardee's number inside the decision
     * @param unit who proposed
     * @param coefficient as written ({@code 1,5})
     */
    public record Row(int ordinal, String name, String unit, String coefficient, Amount baseSalary, Amount amount) {}
}
