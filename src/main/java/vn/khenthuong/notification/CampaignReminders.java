package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.emulation.RegisteredWorks;
import vn.khenthuong.emulation.ReportDue;
import vn.khenthuong.emulation.ReportDues;
import vn.khenthuong.emulation.ResultReports;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Reminds units that are late in a campaign's life, and only those: of an announcement that nobody of them has read, of works
 * whose last day is over, of a report that is overdue. Each reason is told once, in one mail; a row in the transaction that
 * writes the mails sees to it.
 */
@Service
public class CampaignReminders {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignReminders.class);

    private final Launches launches;
    private final RegisteredWorks works;
    private final ResultReports reports;
    private final ReportDues dues;
    private final Units units;
    private final ReminderMoments moments;
    private final CampaignReminderTable table;
    private final CampaignTexts texts;
    private final Outbox outbox;
    private final Clock clock;
    private final int days;

    /** @param days working days after the launch on whose morning units that have not read it are reminded; 1 to 20 */
    CampaignReminders(
            Launches launches,
            RegisteredWorks works,
            ResultReports reports,
            ReportDues dues,
            Units units,
            ReminderMoments moments,
            CampaignReminderTable table,
            CampaignTexts texts,
            Outbox outbox,
            Clock clock,
            @Value("${khenthuong.unread-reminder-days:2}") int days) {
        if (days < 1 || days > 20) {
            throw new IllegalArgumentException("khenthuong.unread-reminder-days is 1 to 20 working days");
        }
        this.launches = launches;
        this.works = works;
        this.reports = reports;
        this.dues = dues;
        this.units = units;
        this.moments = moments;
        this.table = table;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = clock;
        this.days = days;
    }

    /** Why a unit is reminded. */
    public enum Reason {
        UNREAD,
        WORK,
        REPORT;

        String occasion(String campaign, UnitCode unit, String about) {
            return "late-%s:%s:%s:%s".formatted(name().toLowerCase(Locale.ROOT), campaign, unit.value(), about);
        }
    }

    /**
     * That a unit was reminded.
     *
     * @param times how often; of works once for each
     * @param last when last
     * @param mails how many mails were written; 0 if nobody of the unit has an address
     */
    public record Told(Reason reason, int times, Instant last, int mails) {}

    /** Which units were reminded in a campaign's life, and of what. The caller has checked that its reader may see all units. */
    public Map<UnitCode, List<Told>> told(OrganisationCode organisation, String campaign) {
        return table.told(organisation, campaign);
    }

    /**
     * Reminds whoever is late now, in the hours in which people read mails.
     *
     * @return how many units were reminded of something
     */
    int remind(Campaign campaign) {
        Instant now = clock.instant();
        if (!moments.atWork(now)) {
            return 0;
        }
        int told = unread(campaign, now) + works(campaign, now) + reports(campaign, now);
        LOG.info("{}: {} reminders of late units", campaign.code(), told);
        return told;
    }

    private int unread(Campaign campaign, Instant now) {
        Optional<Instant> since = launches.launchedAt(campaign.organisation(), campaign.code());
        if (since.isEmpty() || now.isBefore(moments.morningAfter(since.get(), days))) {
            return 0;
        }
        int told = 0;
        for (Unit unit : launches.unread(campaign.organisation(), campaign.code())) {
            if (take(campaign, unit.code(), Reason.UNREAD, "", now)) {
                mailed(campaign, unit.code(), Reason.UNREAD, "", outbox.post(texts.unread(campaign, unit, now)));
                told++;
            }
        }
        return told;
    }

    private int works(Campaign campaign, Instant now) {
        Map<UnitCode, List<Work>> late = works.late(campaign.organisation(), campaign.code()).stream()
                .filter(work -> take(campaign, work.unit(), Reason.WORK, about(work), now))
                .collect(Collectors.groupingBy(Work::unit, TreeMap::new, Collectors.toList()));
        late.forEach((unit, ofUnit) -> {
            int mails = outbox.post(texts.works(campaign, units.get(campaign.organisation(), unit), ofUnit, now));
            mailed(campaign, unit, Reason.WORK, about(ofUnit.get(0)), mails);
        });
        return late.size();
    }

    /** A work that was given more time and is late again is another reason. */
    private static String about(Work work) {
        return work.id() + ":" + work.due();
    }

    private int reports(Campaign campaign, Instant now) {
        ReportDue due = dues.of(campaign).orElse(null);
        if (due == null) {
            return 0;
        }
        String about = due.lastDay().toString();
        int told = 0;
        for (Unit unit : reports.overdue(campaign)) {
            if (take(campaign, unit.code(), Reason.REPORT, about, now)) {
                mailed(
                        campaign,
                        unit.code(),
                        Reason.REPORT,
                        about,
                        outbox.post(texts.report(campaign, unit, due, now)));
                told++;
            }
        }
        return told;
    }

    /** Whether what a waiting mail reminds of was done meanwhile. */
    boolean settled(MailTable.Claimed mail) {
        String reason = mail.occasion().substring(0, mail.occasion().indexOf(':'));
        return switch (reason) {
            case "late-unread" ->
                launches.unread(mail.organisation(), mail.campaign()).stream()
                        .noneMatch(unit -> unit.code().equals(mail.unit()));
            case "late-report" ->
                reports.receivedAt(mail.organisation(), mail.campaign(), mail.unit())
                        .isPresent();
            default -> false;
        };
    }

    private boolean take(Campaign campaign, UnitCode unit, Reason reason, String about, Instant now) {
        return table.take(campaign.organisation(), campaign.code(), unit, reason, about, now);
    }

    private void mailed(Campaign campaign, UnitCode unit, Reason reason, String about, int mails) {
        table.mails(campaign.organisation(), campaign.code(), unit, reason, about, mails);
    }
}
