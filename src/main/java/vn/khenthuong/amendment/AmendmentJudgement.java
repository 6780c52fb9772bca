package vn.khenthuong.amendment;

/**
 * What the director, then the Chairman, says to an amendment.
 *
 * @param reason needed when it is rejected; at most 4 000 characters
 */
public record AmendmentJudgement(Outcome outcome, String reason) {

    public enum Outcome {
        AGREE,
        REJECT
    }
}
