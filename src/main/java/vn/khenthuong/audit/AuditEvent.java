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

    private static final String REASON = "reason";

    /**
     * A reason in somebody's own words, as a personal value: people name people in it.
     *
     * @param words may be null or blank, then there is none
     */
    public static Map<String, String> reason(String words) {
        return words == null || words.isBlank() ? Map.of() : Map.of(REASON, words.strip());
    }

    /** Why, for those who may see the contents: the ground, or else the reason in words as long as it is not erased. */
    public String why() {
        return ground.isEmpty() ? personal.getOrDefault(REASON, "") : ground;
    }

    /** Personal values were recorded and have been erased since. */
    public boolean erased() {
        return !personalHash.isEmpty() && personal.isEmpty();
    }
}
