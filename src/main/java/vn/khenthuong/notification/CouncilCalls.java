package vn.khenthuong.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.council.CouncilInvited;
import vn.khenthuong.organization.Units;

/** Writes to the members of a council that it is called; the mail is written with the invitation or not at all. */
@Component
class CouncilCalls {

    private final Outbox outbox;
    private final MailTexts texts;
    private final Campaigns campaigns;
    private final Units units;

    CouncilCalls(Outbox outbox, MailTexts texts, Campaigns campaigns, Units units) {
        this.outbox = outbox;
        this.texts = texts;
        this.campaigns = campaigns;
        this.units = units;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void call(CouncilInvited called) {
        Campaign campaign =
                campaigns.byCode(called.organisation(), called.campaign()).orElseThrow();
        if (called.replaces() != null) {
            outbox.withdraw(called.organisation(), MailTexts.invitation(called.replaces()));
        }
        outbox.post(texts.invitation(campaign, units.get(called.organisation(), called.unit()), called));
    }
}
