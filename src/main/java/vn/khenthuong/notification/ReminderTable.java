package vn.khenthuong.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The tables {@code reminder} and {@code unit_reminder}. */
@Component
class ReminderTable {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether nobody has taken this moment; another program that is about to is waited for */
    boolean take(OrganisationCode organisation, String campaign, Instant deadline, Instant moment, Instant now) {
        return jdbc.sql("insert into reminder (organisation, campaign, deadline, moment, handled_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(organisation.value(), campaign, at(deadline), at(moment), at(now))
                        .update()
                == 1;
    }

    /** @return whether the unit was not yet reminded at this moment, for whichever of its deadlines */
    boolean remind(
            OrganisationCode organisation,
            String campaign,
            UnitCode unit,
            Instant moment,
            Instant deadline,
            Instant now) {
        return jdbc.sql("insert into unit_reminder (organisation, campaign, unit, moment, deadline, reminded_at, mails)"
                                + " values (?, ?, ?, ?, ?, ?, 0) on conflict do nothing")
                        .params(organisation.value(), campaign, unit.value(), at(moment), at(deadline), at(now))
                        .update()
                == 1;
    }

    void mails(OrganisationCode organisation, String campaign, UnitCode unit, Instant moment, int mails) {
        jdbc.sql("update unit_reminder set mails = ?"
                        + " where organisation = ? and campaign = ? and unit = ? and moment = ?")
                .params(mails, organisation.value(), campaign, unit.value(), at(moment))
                .update();
    }

    Map<UnitCode, Reminded> reminded(OrganisationCode organisation, String campaign) {
        Map<UnitCode, Reminded> found = new HashMap<>();
        jdbc.sql("select unit, count(*) as times, max(reminded_at) as last, sum(mails) as mails from unit_reminder"
                        + " where organisation = ? and campaign = ? group by unit")
                .params(organisation.value(), campaign)
                .query((row, number) -> found.put(
                        new UnitCode(row.getString("unit")),
                        new Reminded(
                                row.getInt("times"),
                                row.getObject("last", OffsetDateTime.class).toInstant(),
                                row.getInt("mails"))))
                .list();
        return found;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
