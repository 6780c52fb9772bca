package vn.khenthuong.quota;

import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.UnitCode;

/**
 * One limit of one body, as the campaign's newest version sets it.
 *
 * @param body the body that nominees are proposed for
 * @param counting what it counts
 * @param line key of the quota line
 * @param max the most that may be sent and not refused or withdrawn; 0 or more
 */
public record BodyLimit(UnitCode body, Counting counting, String line, int max) implements Comparable<BodyLimit> {

    /** The order in which limits are locked, so that two senders never wait for each other. */
    @Override
    public int compareTo(BodyLimit other) {
        int byBody = body.compareTo(other.body);
        return byBody != 0 ? byBody : counting.compareTo(other.counting);
    }
}
