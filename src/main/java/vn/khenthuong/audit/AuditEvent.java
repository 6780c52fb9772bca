package vn.khenthuong.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act, as it was recorded.
 *
 * @param id grows with time
 * @param at the clock's instant of the act
 * @param actor the login
 * @param onBehalfOf for whom, a unit or office; empty if for nobody else
 * @param act stable name, for example {@code dossier.sent}
 * @param subject what it was done to
 * @param ground why, or on which document; without personal values
 * @param personalHash keyed hash of the personal values, empty if there were none; it proves them even after erasure
 * @param personal the personal values; empty if there were none or they were erased
 */
public record AuditEvent(
        long id,
        Instant at,
        String actor,
        String onBehalfOf,
        String act,
        AuditSubject subject,
        String ground,
        String personalHash,
        Map<String, String> personal) {

    /** Personal values were recorded and have been erased since. */
    public boolean erased() {
        return !personalHash.isEmpty() && personal.isEmpty();
    }
}
