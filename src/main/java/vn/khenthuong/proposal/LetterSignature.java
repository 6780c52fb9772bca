package vn.khenthuong.proposal;

/**
 * The head's judgement on the submission letter.
 *
 * @param outcome sign it, or return the matter to the council
 * @param onBehalf a deputy signs for the head (KT.)
 * @param reason needed when returning
 */
public record LetterSignature(Outcome outcome, boolean onBehalf, String reason) {

    public enum Outcome {
        SIGN,
        RETURN
    }
}
