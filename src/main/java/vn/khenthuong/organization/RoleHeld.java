package vn.khenthuong.organization;

import java.time.Instant;
import vn.khenthuong.shared.Assignment;

/**
 * A role of a person for a period.
 *
 * @param id identifies the entry
 * @param userId the login
 * @param assignment role and unit
 * @param from first instant
 * @param until first instant at which it is no longer held; null while open
 */
public record RoleHeld(long id, String userId, Assignment assignment, Instant from, Instant until) {

    public boolean heldAt(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}
