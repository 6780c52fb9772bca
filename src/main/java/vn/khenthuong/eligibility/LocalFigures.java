package vn.khenthuong.eligibility;

import java.time.Instant;

/**
 * What some plans measure of a place beside its turnout. Null where not entered yet, or where the plan does not ask.
 *
 * @param studied voters who studied the law on elections, 0 to the voters on the list
 * @param ballots ballots cast, at least 1
 * @param invalidBallots invalid ballots, 0 to {@code ballots}
 * @param reportedAt when the report on the result was received
 */
public record LocalFigures(Long studied, Long ballots, Long invalidBallots, Instant reportedAt) {

    /** Nothing entered. */
    public static final LocalFigures NOTHING = new LocalFigures(null, null, null, null);

    /** Whether both numbers of ballots are entered and can be true. */
    boolean ballotsPossible() {
        return ballots != null
                && invalidBallots != null
                && ballots >= 1
                && invalidBallots >= 0
                && invalidBallots <= ballots;
    }
}
