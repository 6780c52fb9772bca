package vn.khenthuong.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.khenthuong.eligibility.NomineeKind;

/** What the law gives with an award, by form, kind and day of the decision: a decision table, implemented by the engine's side. */
public interface BonusRules {

    /** @return empty if the table has no row for that day: then nothing is known, and nothing may be assumed */
    Optional<BonusRule> rule(String awardForm, NomineeKind kind, LocalDate decidedOn);

    /**
     * @param coefficient times the base salary (Decree 152/2025/NĐ-CP, Art. 54)
     * @param baseSalary đồng a month, in force on the day of the decision (Art. 49(1))
     * @param source where the row comes from
     * @param mark how far it is verified; {@code V} is verified in a published text
     */
    record BonusRule(BigDecimal coefficient, long baseSalary, String source, String mark) {

        private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

        /** Đồng, rounded up to the next ten thousand (Decree 152/2025/NĐ-CP, Art. 49(2)). */
        public long amount() {
            return coefficient
                    .multiply(BigDecimal.valueOf(baseSalary))
                    .divide(STEP, 0, RoundingMode.CEILING)
                    .multiply(STEP)
                    .longValueExact();
        }

        /** Whether the row stands in a published text that was read; otherwise it is shown as configuration. */
        public boolean verified() {
            return "V".equals(mark);
        }
    }
}
