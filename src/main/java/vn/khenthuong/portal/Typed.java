package vn.khenthuong.portal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FormReader;

/** Writes values the way that people in Vietnam type them; {@link FormReader} reads it back. */
public final class Typed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Typed() {}

    /** {@code 26/03/2026}, {@code 08:00 26/03/2026}, {@code 1.250}, empty for null, anything else as it is. */
    public static String typed(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant instant) {
            return HOUR.format(instant);
        }
        return value instanceof Number number
                ? NumberFormat.getIntegerInstance(VIETNAMESE).format(number.longValue())
                : value.toString();
    }
}
