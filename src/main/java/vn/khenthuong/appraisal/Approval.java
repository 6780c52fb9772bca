package vn.khenthuong.appraisal;

/**
 * The head of division's judgement on an appraisal.
 *
 * @param reason needed to return
 */
public record Approval(Outcome outcome, String reason) {

    public enum Outcome {
        APPROVE,
        RETURN
    }
}
