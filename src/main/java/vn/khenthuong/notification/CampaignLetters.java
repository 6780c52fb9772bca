package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.emulation.ResultReportReceived;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.OrganisationCode;

/** Tells every unit that a campaign was launched, and a unit that its report has arrived. */
@Service
public class CampaignLetters {

    private final Outbox outbox;
    private final CampaignTexts texts;
    private final Campaigns campaigns;
    private final Units units;
    private final Clock clock;

    CampaignLetters(Outbox outbox, CampaignTexts texts, Campaigns campaigns, Units units, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Writes to every unit that the campaign was launched; a job that runs twice writes once.
     *
     * @return how many mails were written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int announce(OrganisationCode organisation, String code) {
        Campaign campaign = campaigns.byCode(organisation, code).orElseThrow();
        Instant now = clock.instant();
        return units.submitting(organisation).stream()
                .mapToInt(unit -> outbox.post(texts.launch(campaign, unit, now)))
                .sum();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(ResultReportReceived received) {
        Campaign campaign = campaigns
                .byCode(received.organisation(), received.report().campaign())
                .orElseThrow();
        outbox.post(texts.receipt(
                campaign,
                units.get(received.organisation(), received.report().unit()),
                received.report(),
                clock.instant()));
    }
}
