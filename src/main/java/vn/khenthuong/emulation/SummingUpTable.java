package vn.khenthuong.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;

/** The table {@code campaign_summing_up}. */
@Component
class SummingUpTable {

    private final JdbcClient jdbc;

    SummingUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not summed up before */
    boolean insert(OrganisationCode organisation, String campaign, SummingUp summingUp) {
        return jdbc.sql("insert into campaign_summing_up (organisation, campaign, number, date, entered_by, entered_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                organisation.value(),
                                campaign,
                                summingUp.number(),
                                summingUp.date(),
                                summingUp.by(),
                                summingUp.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<SummingUp> find(OrganisationCode organisation, String campaign) {
        return jdbc.sql("select number, date, entered_by, entered_at, archived_at from campaign_summing_up"
                        + " where organisation = ? and campaign = ?")
                .params(organisation.value(), campaign)
                .query(SummingUpTable::summingUp)
                .optional();
    }

    /** @return whether it was not archived before */
    boolean archive(OrganisationCode organisation, String campaign, Instant at) {
        return jdbc.sql("update campaign_summing_up set archived_at = ?"
                                + " where organisation = ? and campaign = ? and archived_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), organisation.value(), campaign)
                        .update()
                == 1;
    }

    private static SummingUp summingUp(ResultSet row, int number) throws SQLException {
        OffsetDateTime archived = row.getObject("archived_at", OffsetDateTime.class);
        return new SummingUp(
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                archived == null ? null : archived.toInstant());
    }
}
