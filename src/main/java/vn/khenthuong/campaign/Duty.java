package vn.khenthuong.campaign;

import java.time.LocalDate;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * What somebody has to do by the plan.
 *
 * @param kind what sort of duty it is
 * @param unit code of the unit addressed; null where it is a group
 * @param due last day, inclusive; null where the plan names none
 * @param report whether it is met by a report that somebody receives
 */
public record Duty(
        String key, Kind kind, UnitCode unit, Text who, Text text, LocalDate due, boolean report, Clause clause) {

    public Duty {
        kind = kind == null ? Kind.OTHER : kind;
    }

    /** Sorts of duties. */
    public enum Kind {
        /** Making a plan of one's own, checking and summing up. */
        OWN_PLAN,
        /** Reporting on the result. */
        RESULT_REPORT,
        /** Making the campaign and good examples known. */
        COMMUNICATION,
        /** Registering works and tasks. */
        REGISTRATION,
        /** Following, urging, guiding, appraising. */
        GUIDANCE,
        OTHER
    }
}
