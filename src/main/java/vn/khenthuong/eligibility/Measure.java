package vn.khenthuong.eligibility;

import java.math.BigDecimal;

/**
 * What a rate has to be, compared exactly: {@code part * 100 <operator> threshold * whole}, never by a rounded rate.
 *
 * @param quantity which rate
 * @param operator how it is compared
 * @param threshold 0 to 100, in {@code unit}
 * @param unit {@value #PERCENT}
 */
public record Measure(Quantity quantity, Operator operator, BigDecimal threshold, String unit) {

    /** The one unit in which rates are given. */
    public static final String PERCENT = "%";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rates that the program computes from what was counted. */
    public enum Quantity {
        /** Voters who voted, of the voters on the list. */
        TURNOUT(PlanRules.Gate.TURNOUT),
        /** Voters who studied the law on elections, of the voters on the list. */
        LAW_STUDY(PlanRules.Gate.LAW_STUDY),
        /** Invalid ballots, of the ballots cast. */
        INVALID_BALLOTS(PlanRules.Gate.INVALID_BALLOTS);

        private final String gate;

        Quantity(String gate) {
            this.gate = gate;
        }

        /** Key of the machine gate that judges it. */
        public String gate() {
            return gate;
        }
    }

    /** How a rate is compared with its threshold. */
    public enum Operator {
        AT_LEAST("≥"),
        MORE_THAN(">"),
        AT_MOST("≤"),
        BELOW("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case MORE_THAN -> comparison > 0;
                case AT_MOST -> comparison <= 0;
                case BELOW -> comparison < 0;
            };
        }
    }

    /**
     * Whether {@code part} of {@code whole} meets it.
     *
     * @param part 0 or more
     * @param whole at least 1
     */
    public boolean met(long part, long whole) {
        return operator.holds(
                BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(threshold.multiply(BigDecimal.valueOf(whole))));
    }

    /** As people write it: {@code ≥ 99,9 %}. */
    public String wanted() {
        return operator.sign() + " " + Notation.percent(threshold);
    }
}
