package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.proposal.UnitStanding.Owed;
import vn.khenthuong.proposal.UnitStanding.Unsent;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Reminds late units before the deadline, and only those (stand A23). A moment is taken by one row and a unit is reminded
 * by another, in the transaction that writes the mails: two programs remind once.
 */
@Service
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Deadlines deadlines;
    private final UnitStandings standings;
    private final ReminderMoments moments;
    private final ReminderTable table;
    private final Outbox outbox;
    private final MailTexts texts;
    private final Clock clock;

    Reminders(
            Deadlines deadlines,
            UnitStandings standings,
            ReminderMoments moments,
            ReminderTable table,
            Outbox outbox,
            MailTexts texts,
            Clock clock) {
        this.deadlines = deadlines;
        this.standings = standings;
        this.moments = moments;
        this.table = table;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Which units were reminded in a campaign, and how often. The caller has checked that its reader may see all units. */
    public Map<UnitCode, Reminded> reminded(OrganisationCode organisation, String campaign) {
        return table.reminded(organisation, campaign);
    }

    /** Reminds whoever is late at a moment that has come since the last time; in the caller's transaction. */
    void remindDue(OrganisationCode organisation, Campaign campaign) {
        TreeSet<Instant> due = new TreeSet<>();
        // Where there is no deadline nobody is late, and nobody is reminded.
        deadlines.generalDeadline(organisation, campaign.code()).ifPresent(due::add);
        standings.owed(organisation, campaign.code()).forEach(owed -> Stream.concat(
                        Stream.of(owed.deadline()), owed.unsent().stream().map(Unsent::deadline))
                .filter(Objects::nonNull)
                .forEach(due::add));
        Instant now = clock.instant();
        for (Instant deadline : due) {
            List<Instant> come = moments.come(deadline, now);
            if (now.isBefore(deadline) && !come.isEmpty() && moments.readable(now, deadline)) {
                remind(organisation, campaign, deadline, come, now);
            }
        }
    }

    /** Of several moments that passed while the program was down, the last is told and the others are over. */
    private void remind(
            OrganisationCode organisation, Campaign campaign, Instant deadline, List<Instant> come, Instant now) {
        Instant last = come.get(come.size() - 1);
        boolean taken = false;
        for (Instant moment : come) {
            boolean first = table.take(organisation, campaign.code(), deadline, moment, now);
            taken = first && moment.equals(last);
        }
        if (!taken) {
            return;
        }
        int late = 0;
        int mails = 0;
        List<Owed> owed = standings.owed(organisation, campaign.code()).stream()
                .flatMap(unit -> unit.until(deadline).stream())
                .toList();
        for (Owed unit : owed) {
            UnitCode code = unit.unit().code();
            if (table.remind(organisation, campaign.code(), code, last, deadline, now)) {
                int written = outbox.post(texts.reminder(campaign, unit, last, now));
                table.mails(organisation, campaign.code(), code, last, written);
                late++;
                mails += written;
            }
        }
        LOG.info("{}: {} units late for {} reminded by {} mails", campaign.code(), late, deadline, mails);
    }
}
