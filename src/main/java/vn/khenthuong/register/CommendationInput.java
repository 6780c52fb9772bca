package vn.khenthuong.register;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.UnitCode;

/**
 * A commendation granted elsewhere, as somebody enters it.
 *
 * @param campaign code of the campaign whose achievement it rewards
 * @param awardForm key of a form of the plan that goes another way than this register's own decisions
 * @param unit code of the unit that proposed or granted it
 * @param kind individual or collective
 * @param name of the awardee, 1 to 200 characters
 * @param birthDate of an individual, not in the future; null for a collective
 * @param citizenNumber twelve digits; null or empty if it is not known. Kept as a keyed hash only
 * @param decisionNumber number and symbol of the decision, 1 to 60 characters
 * @param decisionDate its day, not in the future
 */
public record CommendationInput(
        String campaign,
        String awardForm,
        UnitCode unit,
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenNumber,
        String decisionNumber,
        LocalDate decisionDate) {

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "CommendationInput[" + campaign + ", " + unit + "]";
    }
}
