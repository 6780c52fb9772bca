package vn.khenthuong.stateaward;

import java.time.LocalDate;
import vn.khenthuong.decision.SealedDecision;
import vn.khenthuong.shared.FileId;

/**
 * The signed submission as it came back from the records office.
 *
 * @param number and symbol, for example {@code 145/TTr-UBND}
 * @param file signed and sealed, PDF
 * @param onPaper signed and sealed on paper, the file is its scan
 */
public record NumberedSubmission(String number, LocalDate date, FileId file, boolean onPaper, int listVersion) {

    SealedDecision sealed() {
        return new SealedDecision(number, date, file, onPaper);
    }
}
