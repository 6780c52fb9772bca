package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.khenthuong.shared.CampaignZone;

/**
 * The deadline of a plan as people enter it, {@code 2026-03-31T00:00} by the clocks of Vietnam, and as a campaign file holds it,
 * with its offset. What is no moment stays as it is, so that the check of the file names it.
 */
final class LocalDeadline {

    static final String KEY = "deadline";

    private static final String INSTANT = "exclusive";

    private LocalDeadline() {}

    /** For a form. */
    static JsonNode entered(JsonNode deadline) {
        try {
            return with(
                    deadline,
                    OffsetDateTime.parse(deadline.path(INSTANT).asText())
                            .atZoneSameInstant(CampaignZone.ZONE)
                            .toLocalDateTime()
                            .toString());
        } catch (DateTimeException other) {
            return deadline;
        }
    }

    /** For the file. */
    static JsonNode written(JsonNode deadline) {
        try {
            return with(
                    deadline,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            LocalDateTime.parse(deadline.path(INSTANT).asText()).atZone(CampaignZone.ZONE)));
        } catch (DateTimeException other) {
            return deadline;
        }
    }

    private static JsonNode with(JsonNode deadline, String instant) {
        ObjectNode copy = deadline.deepCopy();
        return copy.put(INSTANT, instant);
    }
}
