package vn.khenthuong.decision;

import java.time.LocalDate;
import vn.khenthuong.shared.FileId;

/**
 * What the clerk records: from then on nothing is undone, only corrected by a further decision.
 *
 * @param number and symbol, for example {@code 512/QĐ-UBND}
 * @param date of the decision, not after today
 * @param file the sealed decision with its list, PDF
 * @param onPaper signed and sealed on paper, the file is its scan; otherwise signed digitally
 * @param listVersion the list's version that was seen
 */
public record IssuedDecision(String number, LocalDate date, FileId file, boolean onPaper, int listVersion) {

    SealedDecision sealed() {
        return new SealedDecision(number, date, file, onPaper);
    }
}
