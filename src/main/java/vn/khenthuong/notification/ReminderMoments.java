package vn.khenthuong.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.shared.CampaignZone;

/**
 * When late units are reminded: so many working days before the day on which sending is too late, at an hour of the working
 * day. Which ones is the organisation's configuration, not law.
 */
@Component
class ReminderMoments {

    private static final Pattern NOTATION = Pattern.compile("(\\d{1,2})@(\\d{2}:\\d{2})");

    private final List<Before> before;
    private final WorkingDays calendar;
    private final MailSettings hours;

    /** @param before for example {@code 1@14:00}: on the last working day at two in the afternoon */
    ReminderMoments(
            @Value("${khenthuong.reminders:5@08:00,2@08:00,1@08:00,1@14:00}") List<String> before,
            WorkingDays calendar,
            MailSettings hours) {
        this.before = before.stream().map(Before::read).toList();
        this.calendar = calendar;
        this.hours = hours;
    }

    private record Before(int workingDays, LocalTime hour) {

        static Before read(String text) {
            Matcher parts = NOTATION.matcher(text.strip());
            if (!parts.matches() || parts.group(1).matches("0+")) {
                throw new IllegalArgumentException("khenthuong.reminders: \"" + text
                        + "\" is not of the form 5@08:00, working days before the deadline and an hour");
            }
            return new Before(Integer.parseInt(parts.group(1)), LocalTime.parse(parts.group(2)));
        }
    }

    /** All moments before an exclusive deadline, earliest first. */
    List<Instant> before(Instant deadline) {
        LocalDate tooLate =
                deadline.minusMillis(1).atZone(CampaignZone.ZONE).toLocalDate().plusDays(1);
        return before.stream()
                .map(each -> at(calendar.before(tooLate, each.workingDays()), each.hour()))
                .filter(moment -> moment.isBefore(deadline))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The next one after this instant; empty if the deadline's last has come. */
    Optional<Instant> next(Instant deadline, Instant now) {
        return before(deadline).stream().filter(moment -> moment.isAfter(now)).findFirst();
    }

    /** Those that have come, earliest first. */
    List<Instant> come(Instant deadline, Instant now) {
        return before(deadline).stream().filter(moment -> !moment.isAfter(now)).toList();
    }

    /**
     * Whether people read mails now; also when they will not be at work again before the deadline, because then a mail out
     * of hours is the only one.
     */
    boolean readable(Instant now, Instant deadline) {
        if (atWork(now)) {
            return true;
        }
        LocalDate today = now.atZone(CampaignZone.ZONE).toLocalDate();
        LocalTime time = now.atZone(CampaignZone.ZONE).toLocalTime();
        LocalDate next = calendar.working(today) && time.isBefore(hours.morning()) ? today : today.plusDays(1);
        while (!calendar.working(next)) {
            next = next.plusDays(1);
        }
        return !at(next, hours.morning()).isBefore(deadline);
    }

    /** Whether it is an hour of a working day. */
    boolean atWork(Instant now) {
        LocalTime time = now.atZone(CampaignZone.ZONE).toLocalTime();
        return calendar.working(now.atZone(CampaignZone.ZONE).toLocalDate())
                && !time.isBefore(hours.morning())
                && time.isBefore(hours.evening());
    }

    /** The morning of the n-th working day before an exclusive end, its last day counted. */
    Instant morningBefore(Instant end, int workingDays) {
        LocalDate tooLate =
                end.minusMillis(1).atZone(CampaignZone.ZONE).toLocalDate().plusDays(1);
        return at(calendar.before(tooLate, workingDays), hours.morning());
    }

    /** The first morning of a working day after this instant. */
    Instant nextMorning(Instant now) {
        LocalDate day = now.atZone(CampaignZone.ZONE).toLocalDate();
        Instant morning = at(day, hours.morning());
        while (!calendar.working(day) || !morning.isAfter(now)) {
            day = day.plusDays(1);
            morning = at(day, hours.morning());
        }
        return morning;
    }

    /** The morning of the n-th working day after an instant, its own day not counted. */
    Instant morningAfter(Instant begin, int workingDays) {
        LocalDate day = begin.atZone(CampaignZone.ZONE).toLocalDate();
        for (int passed = 0; passed < workingDays; ) {
            day = day.plusDays(1);
            if (calendar.working(day)) {
                passed++;
            }
        }
        return at(day, hours.morning());
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(CampaignZone.ZONE).toInstant();
    }
}
