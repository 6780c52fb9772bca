package vn.khenthuong.decision;

import java.time.LocalDate;

/**
 * The director's judgement.
 *
 * @param number and symbol of the submission letter to the Chairman
 * @param reason needed to return
 * @param listVersion the list's version that was seen
 */
public record RoundSignature(Outcome outcome, String number, LocalDate date, String reason, int listVersion) {

    public enum Outcome {
        SIGN,
        RETURN
    }
}
