package vn.khenthuong.register;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;

/**
 * A row that can be entered, as it waits to be taken.
 *
 * @param unit code of the unit; null where {@code place} has its name
 * @param campaign code of a campaign that is kept here; null if none was meant
 * @param formName null where a plan knows the form
 */
record StagedAward(
        int number,
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenHash,
        String unit,
        String place,
        String campaign,
        String achievement,
        String awardForm,
        String formName,
        String decisionNumber,
        LocalDate decisionDate,
        String grantedBy) {

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "StagedAward[" + number + "]";
    }
}
