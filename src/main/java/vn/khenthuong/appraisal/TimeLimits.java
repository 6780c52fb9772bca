package vn.khenthuong.appraisal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Parameter;
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
        RECEPTION(Parameter.INCOMPLETE_RETURN_DAYS),
        /** The unit's completing of what was returned. */
        COMPLETION(Parameter.COMPLETION_DAYS),
        /** Appraisal, from the complete dossier. */
        APPRAISAL(Parameter.APPRAISAL_DAYS);

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
                .days();
        return workingDays.endOf(clock.instant(), days);
    }

    /**
     * The end of appraisal of a dossier that is complete now (stand A21): it begins once and stops while the dossier lies
     * with the unit.
     *
     * @param known the end so far; null if appraisal begins now
     * @param returnedAt since when the unit had it; null if it had not
     */
    Instant appraisalEnd(OrganisationCode organisation, String campaign, Instant known, Instant returnedAt) {
        if (known == null) {
            return due(organisation, campaign, Limit.APPRAISAL);
        }
        return returnedAt == null ? known : workingDays.moved(known, returnedAt, clock.instant());
    }
}
