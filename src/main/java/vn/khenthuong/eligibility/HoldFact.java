package vn.khenthuong.eligibility;

import java.time.LocalDate;

/**
 * A hold in force on a nominee.
 *
 * @param reason the plan's ground in words; empty for readers who may not see why
 * @param authority who is examining; empty likewise
 * @param document number and day of the document that tells of it; empty likewise
 * @param since the hold's first day
 * @param until its last day, inclusive; null while nobody knows
 */
public record HoldFact(String reason, String authority, String document, LocalDate since, LocalDate until) {

    /** That there is a hold and nothing more. */
    public static HoldFact withoutDetails(LocalDate since, LocalDate until) {
        return new HoldFact("", "", "", since, until);
    }

    boolean detailed() {
        return !reason.isEmpty();
    }
}
