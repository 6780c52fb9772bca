package vn.khenthuong.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The tables {@code campaign_launch} and {@code campaign_reading}. */
@Component
class LaunchTable {

    private final JdbcClient jdbc;

    LaunchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who opened it first and when. */
    record Opened(String by, Instant at) {}

    /** @return false if the campaign was launched already */
    boolean insert(OrganisationCode organisation, Launch launch) {
        return jdbc.sql("insert into campaign_launch (organisation, campaign, text, file, launched_by, launched_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                organisation.value(),
                                launch.campaign(),
                                launch.text(),
                                launch.file() == null ? null : launch.file().value(),
                                launch.by(),
                                launch.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Launch> find(OrganisationCode organisation, String campaign) {
        return jdbc.sql("select campaign, text, file, launched_by, launched_at from campaign_launch"
                        + " where organisation = ? and campaign = ?")
                .params(organisation.value(), campaign)
                .query(LaunchTable::launch)
                .optional();
    }

    /** Every launch of the organisation, by campaign. */
    Map<String, Launch> all(OrganisationCode organisation) {
        Map<String, Launch> found = new HashMap<>();
        jdbc.sql("select campaign, text, file, launched_by, launched_at from campaign_launch where organisation = ?")
                .param(organisation.value())
                .query(LaunchTable::launch)
                .list()
                .forEach(launch -> found.put(launch.campaign(), launch));
        return found;
    }

    /** @return whether nobody of the unit had opened it before */
    boolean read(OrganisationCode organisation, String campaign, UnitCode unit, String by, Instant at) {
        return jdbc.sql("insert into campaign_reading (organisation, campaign, unit, read_by, read_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(organisation.value(), campaign, unit.value(), by, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<UnitCode, Opened> readings(OrganisationCode organisation, String campaign) {
        Map<UnitCode, Opened> found = new HashMap<>();
        jdbc.sql("select unit, read_by, read_at from campaign_reading where organisation = ? and campaign = ?")
                .params(organisation.value(), campaign)
                .query((row, number) -> found.put(
                        new UnitCode(row.getString("unit")),
                        new Opened(row.getString("read_by"), instant(row, "read_at"))))
                .list();
        return found;
    }

    /** Campaigns that are open, were launched, and that one of these units has not read. */
    List<String> unread(OrganisationCode organisation, Collection<UnitCode> units) {
        return jdbc.sql(
                        """
                        select distinct l.campaign from campaign_launch l
                        join campaign c on c.organisation = l.organisation and c.code = l.campaign and c.closed_at is null
                        join unit u on u.organisation = l.organisation and u.code in (:units)
                        where l.organisation = :organisation and not exists (
                          select 1 from campaign_reading r where r.organisation = l.organisation
                          and r.campaign = l.campaign and r.unit = u.code)
                        """)
                .param("organisation", organisation.value())
                .param("units", units.stream().map(UnitCode::value).toList())
                .query(String.class)
                .list();
    }

    private static Launch launch(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new Launch(
                row.getString("campaign"),
                row.getString("text"),
                file == null ? null : new FileId(file),
                row.getString("launched_by"),
                instant(row, "launched_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
