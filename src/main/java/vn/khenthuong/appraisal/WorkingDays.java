package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.CampaignZone;

/**
 * Counts working days in the zone of the campaign: Monday to Friday, less the days off and with the days worked instead that
 * the calendar lists.
 */
@Component
public class WorkingDays {

    private final HolidayCalendar calendar;

    public WorkingDays(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The end of the n-th working day after the day of {@code from} (the first day is not counted).
     *
     * @param days at least 1
     * @return midnight at which that day ends, exclusive
     */
    public Instant endOf(Instant from, int days) {
        LocalDate day = from.atZone(CampaignZone.ZONE).toLocalDate();
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (working(day)) {
                counted++;
            }
        }
        return day.plusDays(1).atStartOfDay(CampaignZone.ZONE).toInstant();
    }

    /** An end moved by the working days that passed between two instants, the day of the first not counted. */
    Instant moved(Instant end, Instant from, Instant to) {
        LocalDate last = to.atZone(CampaignZone.ZONE).toLocalDate();
        LocalDate first = from.atZone(CampaignZone.ZONE).toLocalDate();
        if (!first.isBefore(last)) {
            return end;
        }
        int passed = (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::working)
                .count();
        // The end is the midnight after its last day.
        return passed == 0 ? end : endOf(end.minusMillis(1), passed);
    }

    /**
     * The n-th working day before a day, which itself is not counted.
     *
     * @param days at least 1
     */
    public LocalDate before(LocalDate day, int days) {
        LocalDate earlier = day;
        for (int left = days; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (working(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    /**
     * The n-th working day after a day, which itself is not counted.
     *
     * @param days at least 1
     */
    public LocalDate after(LocalDate day, int days) {
        LocalDate later = day;
        for (int left = days; left > 0; ) {
            later = later.plusDays(1);
            if (working(later)) {
                left--;
            }
        }
        return later;
    }

    /** Whether people work on this day. */
    public boolean working(LocalDate day) {
        return calendar.on(day).map(CalendarDay::works).orElseGet(() -> !HolidayCalendar.weekend(day));
    }
}
