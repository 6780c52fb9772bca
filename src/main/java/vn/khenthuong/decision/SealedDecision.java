package vn.khenthuong.decision;

import java.time.LocalDate;
import vn.khenthuong.shared.FileId;

/**
 * A decision as it comes back from the records office: numbered, dated, signed and sealed.
 *
 * @param number and symbol, for example {@code 512/QĐ-UBND}
 * @param date of the decision
 * @param file the sealed decision, PDF
 * @param onPaper signed and sealed on paper, the file is its scan; otherwise signed digitally
 */
public record SealedDecision(String number, LocalDate date, FileId file, boolean onPaper) {}
