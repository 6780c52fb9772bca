package vn.khenthuong.appraisal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.CampaignZone;

/**
 * Counts working days in the zone of the campaign: Monday to Friday, less the days off that the organisation lists. Which
 * days are off is configuration; the list is empty by default and not stated as law.
 */
@Component
public class WorkingDays {

    private final Set<LocalDate> daysOff;

    /** @param daysOff days besides Saturdays and Sundays on which nobody works */
    public WorkingDays(@Value("${khenthuong.days-off:}") List<LocalDate> daysOff) {
        this.daysOff = Set.copyOf(daysOff);
    }

    /**
     * The end of the n-th working day after the day of {@code from} (the first day is not counted).
     *
     * @param days at least 1
     * @return midnight at which that day ends, exclusive
     */
    Instant endOf(Instant from, int days) {
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

    /** Whether people work on this day. */
    public boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(day);
    }
}
