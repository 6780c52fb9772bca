package vn.khenthuong.campaign;

import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;

/** Campaigns that were opened, as the files that they were opened from; what was assumed is left out. */
@Component
class OpenedPlans {

    private final Campaigns campaigns;
    private final CampaignTable table;

    OpenedPlans(Campaigns campaigns, CampaignTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    /** @throws NotPermittedException if the actor's organisation has no such campaign */
    Campaign get(Actor actor, String code) {
        return campaigns.byCode(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
    }

    String text(Campaign campaign) {
        return PlanText.parse(joined(campaign)).campaign();
    }

    /** With what is assumed, see {@link PlanText}. */
    String joined(Campaign campaign) {
        return table.version(campaign.organisation(), campaign.code(), campaign.version())
                .map(table::text)
                .orElseThrow();
    }

    /** As it is written by the newest schema. */
    PlanTree written(Campaign campaign) {
        return DraftFile.read(campaign.code() + ".yaml", text(campaign)).tree();
    }
}
