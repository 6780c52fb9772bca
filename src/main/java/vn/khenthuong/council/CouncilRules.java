package vn.khenthuong.council;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What law or configuration asks of a council, by award form and day: a decision table, implemented by the engine's side. */
public interface CouncilRules {

    /** @throws IllegalStateException if no row is valid on that day */
    CouncilRule rule(String awardForm, LocalDate heldOn);

    /**
     * @param quorumNumerator members present must be at least numerator/denominator of all members
     * @param thresholdPercent the share of the base that votes in favour must reach, in percent
     * @param strictlyMore whether they must be above that share; false: reaching it is enough
     * @param base of whom the share is taken
     * @param source where the row comes from
     * @param mark how far it is verified; "cấu hình, không phải luật" where no law says it
     */
    record CouncilRule(
            int quorumNumerator,
            int quorumDenominator,
            BigDecimal thresholdPercent,
            boolean strictlyMore,
            Base base,
            String source,
            String mark) {}

    /** Of whom a share of votes is taken. */
    enum Base {
        PRESENT,
        TOTAL
    }
}
