package vn.khenthuong.stateaward;

/**
 * The Chairman's judgement on the submission.
 *
 * @param onBehalf whether a deputy signs for the Chairman (KT.)
 * @param reason why it goes back to the selection
 */
public record SubmissionSignature(Outcome outcome, boolean onBehalf, String reason, int listVersion) {

    /** Signed, or back to the selection. */
    public enum Outcome {
        SIGN,
        RETURN
    }
}
