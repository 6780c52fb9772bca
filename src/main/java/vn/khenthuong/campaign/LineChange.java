package vn.khenthuong.campaign;

import java.util.List;

/**
 * What another table of numbers does to one quota line.
 *
 * @param line the line's key
 * @param kind whether the line is new, gone or another one
 * @param said the line in words, as it will be, or as it was if it goes
 * @param what each value that differs; empty for a line that is new or gone
 */
public record LineChange(String line, Kind kind, String said, List<PlanDifference> what) {

    /** What happens to the line. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
