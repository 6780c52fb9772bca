package vn.khenthuong.decision;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;

/**
 * A line of the public list: nothing by which more could be asked for.
 *
 * @param name as it is right now
 * @param unit name of the unit that proposed
 * @param awardForm key of the form
 */
public record ListedAward(
        String name, NomineeKind kind, String unit, String awardForm, String decisionNumber, LocalDate decisionDate) {}
