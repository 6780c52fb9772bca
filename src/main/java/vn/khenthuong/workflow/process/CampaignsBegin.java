package vn.khenthuong.workflow.process;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.OrganisationCode;

/**
 * At the start of the program every open campaign that has no process yet gets one: those that the start has just opened, and
 * those of a database that is older than the process. Each is held meanwhile, so that two programs begin it once.
 */
@Component
class CampaignsBegin {

    private final Organisations organisations;
    private final Campaigns campaigns;
    private final EngineCampaignProcess process;
    private final TransactionTemplate transaction;

    CampaignsBegin(
            Organisations organisations,
            Campaigns campaigns,
            EngineCampaignProcess process,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.process = process;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        organisations.all().forEach(organisation -> campaigns.all(organisation.code()).stream()
                .filter(Campaign::open)
                .forEach(campaign ->
                        transaction.executeWithoutResult(status -> begin(organisation.code(), campaign.code()))));
    }

    private void begin(OrganisationCode organisation, String campaign) {
        if (campaigns.holdOpen(organisation, campaign)) {
            process.begin(organisation, campaign);
        }
    }
}
