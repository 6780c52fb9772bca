package vn.khenthuong.emulation;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.shared.CampaignZone;

/**
 * By when units report on the campaign's results.
 *
 * @param lastDay included
 * @param setBy login of who set it
 * @param setAt when
 * @param ground on what it was set
 */
public record ReportDue(LocalDate lastDay, String setBy, Instant setAt, String ground) {

    /** The first instant that is too late: the midnight at the end of the last day in Vietnam. */
    public Instant exclusive() {
        return lastDay.plusDays(1).atStartOfDay(CampaignZone.ZONE).toInstant();
    }
}
