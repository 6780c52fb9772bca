package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** That a closed campaign's summing-up report ("báo cáo tổng kết") was issued; with it the campaign goes into the archive. */
@Service
@Transactional
public class SummingUps {

    private static final int LONGEST_NUMBER = 60;
    private static final Subject SUBJECT = RunningCampaigns.subject("summing-up", "");

    private final RunningCampaigns campaigns;
    private final SummingUpTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummingUps(
            RunningCampaigns campaigns,
            SummingUpTable table,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the report's number and day, once.
     *
     * @throws NotPermittedException unless the actor leads campaigns; as unknown if there is no such campaign
     * @throws RefusedException if the campaign is open, was summed up before, or number or day is missing or wrong
     */
    public SummingUp record(Actor actor, String campaign, SummingUpInput input) {
        boolean open = campaigns.known(actor, campaign).open();
        new EmulationPermissions(actor).requireLeading("sum up", campaign);
        if (open) {
            throw new RefusedException(Finding.invalid(
                    "campaign-closed",
                    SUBJECT,
                    "",
                    "phong trào đã khép lại",
                    "Chỉ tổng kết được sau khi phong trào khép lại.",
                    "A campaign is summed up after it was closed."));
        }
        Instant now = clock.instant();
        new InputCheck(SUBJECT)
                .required("number", "Số, ký hiệu báo cáo", input.number(), LONGEST_NUMBER)
                .that(
                        input.date() != null
                                && !input.date()
                                        .isAfter(now.atZone(CampaignZone.ZONE).toLocalDate()),
                        "report-date",
                        "date",
                        String.valueOf(input.date()),
                        "hôm nay hoặc trước đó",
                        "Ngày của báo cáo còn thiếu hoặc sau hôm nay.",
                        "The report's day is missing or in the future.")
                .refuseIfAny();
        SummingUp summingUp = new SummingUp(input.number().strip(), input.date(), actor.userId(), now, null);
        if (!table.insert(actor.organisation(), campaign, summingUp)) {
            throw new RefusedException(Finding.invalid(
                    "summed-up-once",
                    SUBJECT,
                    "",
                    "",
                    "Phong trào đã được tổng kết.",
                    "The campaign was summed up already."));
        }
        audit.record(
                actor,
                "campaign.summed-up",
                AuditSubject.campaign(campaign),
                "Báo cáo số " + summingUp.number() + " ngày " + summingUp.date(),
                Map.of());
        events.publishEvent(new CampaignSummedUp(actor.organisation(), campaign));
        return summingUp;
    }

    /**
     * Whether and by which report the campaign was summed up.
     *
     * @throws NotPermittedException as unknown if there is no such campaign, or campaigns are none of the actor's business
     */
    @Transactional(readOnly = true)
    public Optional<SummingUp> of(Actor actor, String campaign) {
        campaigns.known(actor, campaign);
        if (!new EmulationPermissions(actor).takesPart()) {
            throw NotPermittedException.unknown(campaign);
        }
        return table.find(actor.organisation(), campaign);
    }
}
