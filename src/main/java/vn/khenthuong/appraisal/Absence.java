package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.CampaignZone;

/**
 * An appraiser is away for some days, and another one stands in.
 *
 * @param person login of who is away
 * @param standIn login of who stands in; another person
 * @param from first day, in the campaign's zone
 * @param until last day, included
 * @param reason in a few words
 * @param endedAt when it was ended early, or withdrawn before its first day; null if it was not
 */
record Absence(
        UUID id, String person, String standIn, LocalDate from, LocalDate until, String reason, Instant endedAt) {

    AbsenceState state(LocalDate today) {
        if (endedAt != null) {
            boolean began = !endedAt.atZone(CampaignZone.ZONE).toLocalDate().isBefore(from);
            return began ? AbsenceState.ENDED : AbsenceState.WITHDRAWN;
        }
        if (today.isBefore(from)) {
            return AbsenceState.COMING;
        }
        return today.isAfter(until) ? AbsenceState.OVER : AbsenceState.IN_EFFECT;
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
