package vn.khenthuong.rehearsal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Parameter;
import vn.khenthuong.demo.CampaignPlay;
import vn.khenthuong.demo.OnlyInRehearsal;
import vn.khenthuong.shared.CampaignZone;

/** Reads from the rehearsal's own database what waits where, who is late and which mails were written. */
@Component
@OnlyInRehearsal
class RehearsalFigures {

    /** Newest mails that are shown whole. */
    private static final int LATEST = 30;

    private static final String ENDED =
            "('DECIDED', 'NOTHING_SELECTED', 'REFUSED', 'INSUFFICIENT', 'WITHDRAWN', 'CLOSED_UNSENT')";

    private static final String UNSENT = "('DRAFT', 'COUNCIL', 'SIGNING', 'NUMBERING', 'READY')";

    private final JdbcClient jdbc;
    private final CampaignPlay play;
    private final WorkingDays workingDays;
    private final Clock clock;

    RehearsalFigures(JdbcClient jdbc, CampaignPlay play, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.play = play;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** In the order of the route. */
    List<RehearsalState.Queue> queues() {
        return jdbc.sql("select state, count(*), min(changed_at) from proposal where state not in " + ENDED
                        + " group by state order by array_position(array['DRAFT', 'COUNCIL', 'SIGNING', 'NUMBERING', 'READY',"
                        + " 'GRANTING', 'ISSUING', 'SENT', 'RETURNED', 'APPRAISAL', 'APPROVAL', 'AWAITING_DECISION'],"
                        + " state::text)")
                .query((row, n) -> new RehearsalState.Queue(
                        row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    List<RehearsalState.Count> ended() {
        return counts("select state, count(*) from proposal where state in " + ENDED + " group by state order by 1");
    }

    List<RehearsalState.Count> rounds() {
        return counts("select state, count(*) from decision_round group by state order by 1");
    }

    List<RehearsalState.Count> letters() {
        return counts("select kind, count(*) from mail group by kind order by 2 desc, 1");
    }

    /** One of each, however many people of a unit it was written to. */
    List<RehearsalState.Mail> latest() {
        return jdbc.sql("select m.created_at, m.kind, u.name, m.subject, m.body from mail m join unit u"
                        + " on u.organisation = m.organisation and u.code = m.unit where m.id in (select min(id) from mail"
                        + " group by occasion, unit) order by m.id desc limit " + LATEST)
                .query((row, n) -> new RehearsalState.Mail(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    int awarded() {
        return number("select count(*) from award_entry");
    }

    RehearsalState.Late late() {
        Instant now = clock.instant();
        Campaign campaign = play.campaign();
        boolean passed = campaign.deadline().filter(at -> !now.isBefore(at)).isPresent();
        return new RehearsalState.Late(
                passed ? number("select count(*) from proposal where sent_at is null and state in " + UNSENT) : 0,
                passed
                        ? number("select count(*) from unit u where u.mark = 'rehearsal' and not exists (select 1 from"
                                + " proposal p where p.organisation = u.organisation and p.unit = u.code"
                                + " and p.sent_at is not null)")
                        : 0,
                jdbc.sql("select count(*) from proposal where state = 'RETURNED' and completion_due < ?")
                        .param(Timestamp.from(now))
                        .query(Integer.class)
                        .single(),
                overdueAppraisals(campaign, now));
    }

    private int overdueAppraisals(Campaign campaign, Instant now) {
        return campaign.plan().parameters().stream()
                .filter(parameter -> parameter.key().equals("appraisal-days"))
                .map(Parameter::value)
                .map(Integer::valueOf)
                .findFirst()
                .map(days -> {
                    LocalDate today = now.atZone(CampaignZone.ZONE).toLocalDate();
                    Instant limit = workingDays
                            .before(today, days)
                            .atStartOfDay(CampaignZone.ZONE)
                            .toInstant();
                    return jdbc.sql("select count(*) from proposal where state in ('SENT', 'APPRAISAL', 'APPROVAL')"
                                    + " and sent_at < ?")
                            .param(Timestamp.from(limit))
                            .query(Integer.class)
                            .single();
                })
                .orElse(0);
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<RehearsalState.Count> counts(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new RehearsalState.Count(row.getString(1), row.getInt(2)))
                .list();
    }
}
