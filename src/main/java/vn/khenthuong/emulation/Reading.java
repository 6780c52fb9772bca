package vn.khenthuong.emulation;

import java.time.Instant;
import vn.khenthuong.organization.Unit;

/**
 * Whether a unit has read the announcement.
 *
 * @param by login of who of the unit opened it first; null if nobody has
 * @param at when; null if nobody has
 */
public record Reading(Unit unit, String by, Instant at) {

    public boolean read() {
        return at != null;
    }
}
