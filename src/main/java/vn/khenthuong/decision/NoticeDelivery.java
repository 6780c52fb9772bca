package vn.khenthuong.decision;

import java.time.LocalDate;
import vn.khenthuong.organization.Unit;

/**
 * Whether one unit was told of a decision.
 *
 * @param awarded how many of its nominees are awarded
 * @param refused how many are not
 * @param due last day on which it is told in time
 * @param sentOn null until it was told
 * @param number of the letter; empty until it was told, and where the mail of the dispatch alone told it
 * @param byMail the mail of the dispatch told it, and nobody recorded a letter
 * @param recordedBy login; null until it was told
 * @param late it was told after {@code due}, or is not told and that day is over
 */
public record NoticeDelivery(
        Unit unit,
        int awarded,
        int refused,
        LocalDate due,
        LocalDate sentOn,
        String number,
        boolean byMail,
        String recordedBy,
        boolean late) {

    public boolean told() {
        return sentOn != null;
    }
}
