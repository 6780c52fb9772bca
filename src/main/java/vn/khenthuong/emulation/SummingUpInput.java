package vn.khenthuong.emulation;

import java.time.LocalDate;

/**
 * What somebody enters when a campaign's summing-up report was issued.
 *
 * @param number number and symbol of the report, 1 to 60 characters
 * @param date its day, not in the future
 */
public record SummingUpInput(String number, LocalDate date) {}
