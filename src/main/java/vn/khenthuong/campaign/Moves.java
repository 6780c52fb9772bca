package vn.khenthuong.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import vn.khenthuong.eligibility.Counting;

/**
 * What somebody moves to see what would follow.
 *
 * @param limits new limits, 0 to 10,000
 * @param thresholds new thresholds of measured criteria, 0 to 100 percent, by the criterion's key
 * @param deadline the first instant that would be too late; null if it stays
 */
public record Moves(Map<LimitOf, Integer> limits, Map<String, BigDecimal> thresholds, Instant deadline) {

    /** Nothing is moved. */
    public static final Moves NONE = new Moves(Map.of(), Map.of(), null);

    public Moves {
        limits = Map.copyOf(limits);
        thresholds = Map.copyOf(thresholds);
    }

    /** A limit of a quota line, by what it counts. */
    public record LimitOf(String line, Counting counting) {}

    public boolean none() {
        return limits.isEmpty() && thresholds.isEmpty() && deadline == null;
    }

    /** Without the deadline, which an open campaign changes by a notice only. */
    Moves withoutDeadline() {
        return new Moves(limits, thresholds, null);
    }
}
