package vn.khenthuong.eligibility;

import java.time.LocalDate;

/**
 * A hold in force on a nominee.
 *
 * @param reason the plan's ground in words
 * @param authority who is examining
 * @param since the hold's first day
 */
public record HoldFact(String reason, String authority, LocalDate since) {}
