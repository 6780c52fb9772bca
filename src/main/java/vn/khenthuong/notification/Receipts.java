package vn.khenthuong.notification;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierSent;

/** Confirms a sending to the unit's people; the mail is written with the sending or not at all. */
@Component
class Receipts {

    private final Outbox outbox;
    private final MailTexts texts;
    private final Campaigns campaigns;
    private final Units units;
    private final Clock clock;

    Receipts(Outbox outbox, MailTexts texts, Campaigns campaigns, Units units, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(DossierSent sent) {
        Campaign campaign =
                campaigns.byCode(sent.organisation(), sent.campaign()).orElseThrow();
        outbox.post(texts.receipt(campaign, units.get(sent.organisation(), sent.unit()), sent, clock.instant()));
    }
}
