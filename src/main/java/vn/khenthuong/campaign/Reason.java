package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khenthuong.shared.CampaignZone;

/** What is still within reason for a deadline: a slip of the year must not pass. */
final class Reason {

    /** Less than a year, or a slip of the year would be within reason. */
    static final int MONTHS_AFTER_WINDOW = 6;

    private Reason() {}

    /** Midnight at the end of election day: before, no result can be reported; empty if there is no such day. */
    static Optional<Instant> earliestDeadline(Plan plan) {
        return Optional.ofNullable(plan.electionDay()).map(day -> after(day.date()));
    }

    /** Midnight {@value #MONTHS_AFTER_WINDOW} months after the window's last day; empty if the plan names none. */
    static Optional<Instant> latestDeadline(Plan plan) {
        return Optional.ofNullable(plan.window()).map(Plan.Window::to).map(Reason::latestDeadline);
    }

    /** Midnight {@value #MONTHS_AFTER_WINDOW} months after that day. */
    static Instant latestDeadline(LocalDate last) {
        return after(last.plusMonths(MONTHS_AFTER_WINDOW));
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CampaignZone.ZONE).toInstant();
    }
}
