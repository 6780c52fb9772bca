package vn.khenthuong.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name what it is called, in Vietnamese
 * @param works true for a Saturday or Sunday that is worked instead of another day; false for a day off
 * @param mark how far it is verified: S, V, A, I or M
 * @param source the notice that says so; empty if none is at hand
 */
public record CalendarDay(
        @JsonProperty(required = true) LocalDate day,
        @JsonProperty(required = true) String name,
        boolean works,
        @JsonProperty(required = true) String mark,
        String source) {

    public CalendarDay {
        source = source == null ? "" : source.strip();
    }

    /** Whether it stands in a published text that was read; otherwise it is shown as configuration. */
    public boolean verified() {
        return "V".equals(mark) || "S".equals(mark);
    }
}
