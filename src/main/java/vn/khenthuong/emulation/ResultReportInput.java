package vn.khenthuong.emulation;

import java.time.LocalDate;
import vn.khenthuong.shared.FileId;

/**
 * A report that a unit sends.
 *
 * @param number number and symbol, 1 to 60 characters
 * @param date its day, not in the future
 * @param file the signed and sealed report, a PDF that the caller has uploaded
 */
public record ResultReportInput(String number, LocalDate date, FileId file) {}
