package vn.khenthuong.campaign;

import java.time.Instant;
import vn.khenthuong.shared.CampaignZone;

/** What is still within reason for a deadline: a slip of the year must not pass. */
final class Reason {

    /** Less than a year, or a slip of the year would be within reason. */
    static final int MONTHS_AFTER_WINDOW = 6;

    private Reason() {}

    /** Midnight at the end of election day: before, no result can be reported. */
    static Instant earliestDeadline(Plan plan) {
        return plan.electionDay()
                .date()
                .plusDays(1)
                .atStartOfDay(CampaignZone.ZONE)
                .toInstant();
    }

    /** Midnight {@value #MONTHS_AFTER_WINDOW} months after the window's end. */
    static Instant latestDeadline(Plan plan) {
        return plan.window()
                .to()
                .plusMonths(MONTHS_AFTER_WINDOW)
                .plusDays(1)
                .atStartOfDay(CampaignZone.ZONE)
                .toInstant();
    }
}
