package vn.khenthuong.appraisal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;

/** How long each step of Home Affairs may take: parameters of the campaign, in working days (stand A21). */
@Service
public class TimeLimits {

    private final Campaigns campaigns;
    private final WorkingDays workingDays;
    private final Clock clock;

    TimeLimits(Campaigns campaigns, WorkingDays workingDays, Clock clock) {
        this.campaigns = campaigns;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What is limited. */
    public enum Limit {
        /** Returning an incomplete dossier, from its receipt. */
        RECEPTION("incomplete-return-days"),
        /** The unit's completing of what was returned. */
        COMPLETION("completion-days"),
        /** Appraisal, from the complete dossier. */
        APPRAISAL("appraisal-days");

        private final String parameter;

        Limit(String parameter) {
            this.parameter = parameter;
        }
    }

    /**
     * The end, exclusive, of a limit that begins now.
     *
     * @throws NotPermittedException if there is no such campaign
     */
    public Instant due(OrganisationCode organisation, String campaign, Limit limit) {
        int days = campaigns
                .byCode(organisation, campaign)
                .orElseThrow(() -> NotPermittedException.unknown(campaign))
                .plan()
                .parameter(limit.parameter)
                .number();
        return workingDays.endOf(clock.instant(), days);
    }
}
