package vn.khenthuong.workflow.process;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.shared.OrganisationCode;

/** By when a campaign's dossiers are sent; empty where neither the plan nor a notice names an instant. */
@Component
public class CampaignDeadline {

    private final Deadlines deadlines;

    CampaignDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public Optional<Instant> of(OrganisationCode organisation, String campaign) {
        return deadlines.generalDeadline(organisation, campaign);
    }
}
