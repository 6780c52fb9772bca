package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.shared.OrganisationCode;

/**
 * One look at a campaign: whoever is late is reminded, of each thing once; and when it is looked again. Asks nobody: for the
 * campaign's process, which alone decides when it looks.
 */
@Service
public class LateUnits {

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final Reminders dossiers;
    private final CampaignReminders others;
    private final ReminderMoments moments;
    private final Clock clock;

    LateUnits(
            Campaigns campaigns,
            Deadlines deadlines,
            Reminders dossiers,
            CampaignReminders others,
            ReminderMoments moments,
            Clock clock) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.others = others;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * Reminds who is late now: of dossiers that a deadline waits for, of an announcement that nobody has read, of works that
     * are overdue, of a report. A closed campaign reminds nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(OrganisationCode organisation, String code) {
        Campaign campaign = campaigns.byCode(organisation, code).orElseThrow();
        if (campaign.open()) {
            dossiers.remindDue(organisation, campaign);
            others.remind(campaign);
        }
    }

    /** When it is looked again: the next working morning, or the next moment before a deadline if that comes first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant nextLook(OrganisationCode organisation, String code) {
        Instant now = clock.instant();
        return Stream.concat(
                        deadlines.generalDeadline(organisation, code).stream(),
                        deadlines.notices(organisation, code).stream().map(DeadlineNotice::deadline))
                .map(deadline -> moments.next(deadline, now))
                .flatMap(Optional::stream)
                .reduce(moments.nextMorning(now), LateUnits::earlier);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
