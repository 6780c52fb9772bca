package vn.khenthuong.proposal;

import java.time.LocalDate;
import vn.khenthuong.shared.FileId;

/**
 * What the unit's clerk records.
 *
 * @param number number and symbol, for example {@code 45/TTr-UBND}
 * @param date the letter's date; not before the minutes, not after today
 * @param file the sealed letter as PDF
 */
public record LetterNumber(String number, LocalDate date, FileId file) {}
