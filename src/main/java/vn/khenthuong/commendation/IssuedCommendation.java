package vn.khenthuong.commendation;

import java.time.LocalDate;
import vn.khenthuong.decision.SealedDecision;
import vn.khenthuong.shared.FileId;

/**
 * The clerk's judgement on a decided own award.
 *
 * @param outcome issued, or given back to the head because something changed
 * @param number and symbol, for example {@code 45/QĐ-UBND}
 * @param date of the decision
 * @param file the sealed decision, PDF
 * @param onPaper signed and sealed on paper, the file is its scan
 * @param reason why it is given back
 */
public record IssuedCommendation(
        Outcome outcome, String number, LocalDate date, FileId file, boolean onPaper, String reason) {

    /** Issued, or given back to the head. */
    public enum Outcome {
        ISSUE,
        RETURN
    }

    SealedDecision sealed() {
        return new SealedDecision(number, date, file, onPaper);
    }
}
