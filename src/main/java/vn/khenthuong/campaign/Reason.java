package vn.khenthuong.campaign;

import java.time.Instant;
import vn.khenthuong.shared.CampaignZone;

/** What is still within reason for a deadline: a slip of the year must not pass. */
final class Reason {

    private Reason() {}

    /** Midnight at the beginning of the window. */
    static Instant earliestDeadline(Plan plan) {
        return plan.window().from().atStartOfDay(CampaignZone.ZONE).toInstant();
    }

    /** Midnight twelve months after the window's end. */
    static Instant latestDeadline(Plan plan) {
        return plan.window()
                .to()
                .plusMonths(12)
                .plusDays(1)
                .atStartOfDay(CampaignZone.ZONE)
                .toInstant();
    }
}
