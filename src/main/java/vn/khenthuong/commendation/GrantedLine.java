package vn.khenthuong.commendation;

import vn.khenthuong.shared.NomineeId;

/**
 * What the head says of one nominee.
 *
 * @param outcome null while nothing was said
 * @param reason why not; at most 2,000 characters
 */
public record GrantedLine(NomineeId nominee, Outcome outcome, String reason) {

    /** Granted or not. */
    public enum Outcome {
        GRANT,
        REFUSE
    }
}
