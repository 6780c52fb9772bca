package vn.khenthuong.appraisal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.shared.NotPermittedException;

/** How long a unit has to complete what was returned: a parameter of the campaign, in working days (stand A21). */
@Component
class CompletionTime {

    private static final String PARAMETER = "completion-days";

    private final Campaigns campaigns;
    private final WorkingDays workingDays;
    private final Clock clock;

    CompletionTime(Campaigns campaigns, WorkingDays workingDays, Clock clock) {
        this.campaigns = campaigns;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The end, exclusive, of the time that begins now. */
    Instant due(DossierView dossier) {
        String days = campaigns
                .byCode(dossier.unit().organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()))
                .plan()
                .parameter(PARAMETER)
                .value();
        return workingDays.endOf(clock.instant(), Integer.parseInt(days));
    }
}
