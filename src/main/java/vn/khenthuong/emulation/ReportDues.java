package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** By when units report: the day that was set last. */
@Service
@Transactional
public class ReportDues {

    /** A slip of the year must not pass. */
    private static final int YEARS_AHEAD = 2;

    private static final int LONGEST_GROUND = 2000;

    private final RunningCampaigns campaigns;
    private final ReportTable table;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDues(RunningCampaigns campaigns, ReportTable table, AuditTrail audit, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day that holds; empty if nobody set one. */
    @Transactional(readOnly = true)
    public Optional<ReportDue> of(Campaign campaign) {
        return all(campaign).stream().findFirst();
    }

    /** Every day that was ever set, newest first. */
    @Transactional(readOnly = true)
    public List<ReportDue> all(Campaign campaign) {
        return table.due(campaign.organisation(), campaign.code());
    }

    /**
     * Sets by when units report; who did it and on what ground stays to be seen.
     *
     * @throws NotPermittedException unless the actor administers the organisation or directs the appraising office
     * @throws RefusedException if the day is missing, over or years ahead, the ground is missing, or the campaign is closed
     */
    public ReportDue set(Actor actor, String campaign, ReportDueInput input) {
        campaigns.known(actor, campaign);
        if (!new EmulationPermissions(actor).maySetDates()) {
            throw NotPermittedException.act("set report due", campaign);
        }
        campaigns.running(actor, campaign);
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        LocalDate day = input.lastDay();
        new InputCheck(RunningCampaigns.subject("report-due", ""))
                .that(
                        day != null && !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS_AHEAD)),
                        "report-due",
                        "lastDay",
                        String.valueOf(day),
                        "từ hôm nay, không quá " + YEARS_AHEAD + " năm",
                        "Hạn báo cáo phải từ hôm nay trở đi và không quá " + YEARS_AHEAD + " năm.",
                        "The last day is today or later, at most " + YEARS_AHEAD + " years ahead.")
                .required("ground", "Căn cứ", input.ground(), LONGEST_GROUND)
                .refuseIfAny();
        ReportDue due = new ReportDue(
                day, actor.userId(), clock.instant(), input.ground().strip());
        table.set(actor.organisation(), campaign, due);
        audit.record(
                actor,
                "report.due-set",
                AuditSubject.campaign(campaign),
                "Hết ngày " + day + ". " + due.ground(),
                Map.of());
        return due;
    }
}
