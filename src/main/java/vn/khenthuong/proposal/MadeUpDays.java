package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.shared.CampaignZone;

/**
 * When made-up dossiers are written: in the campaign's own time, so that they meet the law of that time as real ones do.
 *
 * @param first councils meet after it
 * @param last dossiers are sent before it; the late ones after it
 */
record MadeUpDays(LocalDate first, LocalDate last) {

    private static final int SOME = 20;

    /** Up to the plan's deadline, or some days from its election, or its window; up to {@code today} where it says none. */
    static MadeUpDays of(Campaign campaign, LocalDate today) {
        Optional<LocalDate> election =
                Optional.ofNullable(campaign.plan().electionDay()).map(Plan.Day::date);
        Optional<LocalDate> from = Optional.ofNullable(campaign.rules().windowFrom());
        LocalDate last = campaign.deadline()
                .map(instant -> LocalDate.ofInstant(instant, CampaignZone.ZONE))
                .or(() -> election.map(day -> day.plusDays(SOME)))
                .or(campaign::lastDay)
                // Of a window without an end, its beginning at the earliest.
                .or(() -> from.map(day -> day.plusDays(SOME)).filter(today::isBefore))
                .orElse(today);
        LocalDate first = election.filter(last::isAfter)
                .or(() -> from.filter(day -> day.isAfter(last.minusDays(SOME)) && day.isBefore(last)))
                .orElse(last.minusDays(SOME));
        return new MadeUpDays(first, last);
    }

    int number() {
        return (int) Math.max(2, ChronoUnit.DAYS.between(first, last));
    }
}
