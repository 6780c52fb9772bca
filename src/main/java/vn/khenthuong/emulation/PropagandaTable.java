package vn.khenthuong.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The table {@code campaign_propaganda}. */
@Component
class PropagandaTable {

    private static final String SELECT =
            "select id, campaign, unit, date, medium, title, link, entered_by, entered_at from campaign_propaganda ";

    private static final String FILTER =
            """
            where organisation = :organisation and campaign = :campaign and (:everybody or unit in (:units))
              and (cast(:medium as varchar) is null or medium = :medium)
              and (cast(:from as date) is null or date >= :from) and (cast(:until as date) is null or date <= :until)
            """;

    private final JdbcClient jdbc;

    PropagandaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrganisationCode organisation, Propaganda entry) {
        jdbc.sql(
                        """
                        insert into campaign_propaganda
                          (id, organisation, campaign, unit, date, medium, title, link, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        organisation.value(),
                        entry.campaign(),
                        entry.unit().value(),
                        entry.date(),
                        entry.medium().name(),
                        entry.title(),
                        entry.link(),
                        entry.enteredBy(),
                        entry.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Propaganda> find(OrganisationCode organisation, UUID id) {
        return jdbc.sql(SELECT + "where organisation = ? and id = ?")
                .params(organisation.value(), id)
                .query(PropagandaTable::entry)
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from campaign_propaganda where id = ?").param(id).update();
    }

    /** @param units whose; null for every unit's */
    List<Propaganda> page(
            OrganisationCode organisation,
            String campaign,
            Collection<UnitCode> units,
            PropagandaFilter filter,
            int page,
            int size) {
        return filtered(
                        SELECT + FILTER + " order by date desc, entered_at desc, id limit :size offset :first",
                        organisation,
                        campaign,
                        units,
                        filter)
                .param("size", size)
                .param("first", (long) page * size)
                .query(PropagandaTable::entry)
                .list();
    }

    Map<Medium, Integer> counts(
            OrganisationCode organisation, String campaign, Collection<UnitCode> units, PropagandaFilter filter) {
        Map<Medium, Integer> counts = new EnumMap<>(Medium.class);
        filtered(
                        "select medium, count(*) as entries from campaign_propaganda " + FILTER + " group by medium",
                        organisation,
                        campaign,
                        units,
                        filter)
                .query((row, number) -> counts.put(Medium.valueOf(row.getString("medium")), row.getInt("entries")))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec filtered(
            String sql,
            OrganisationCode organisation,
            String campaign,
            Collection<UnitCode> units,
            PropagandaFilter filter) {
        // An empty list is no SQL; no unit has the empty code.
        List<String> codes = units == null || units.isEmpty()
                ? List.of("")
                : units.stream().map(UnitCode::value).toList();
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("everybody", units == null)
                .param("units", codes)
                .param(
                        "medium",
                        filter.medium() == null ? null : filter.medium().name())
                .param("from", filter.from())
                .param("until", filter.until());
    }

    private static Propaganda entry(ResultSet row, int number) throws SQLException {
        return new Propaganda(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                new UnitCode(row.getString("unit")),
                row.getObject("date", LocalDate.class),
                Medium.valueOf(row.getString("medium")),
                row.getString("title"),
                row.getString("link"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
