package vn.khenthuong.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.TransactionMemo;
import vn.khenthuong.shared.OrganisationCode;

/** The tables {@code campaign} and {@code campaign_version}. */
@Component
class CampaignTable {

    private static final String COLUMNS =
            """
            select v.organisation, v.campaign, v.number, v.sha256, c.closed_at
            from campaign c join campaign_version v on v.organisation = c.organisation and v.campaign = c.code
            where c.organisation = :organisation
            """;

    private static final String NEWEST =
            """
             and v.number = (select max(n.number) from campaign_version n
                             where n.organisation = c.organisation and n.campaign = c.code)
            """;

    private final JdbcClient jdbc;
    private final TransactionMemo<List<String>, Optional<Version>> known = new TransactionMemo<>();

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored version without its text. */
    record Version(OrganisationCode organisation, String code, int number, String sha256, Instant closedAt) {}

    Optional<Version> current(OrganisationCode organisation) {
        return known.get(List.of(organisation.value()), () -> jdbc.sql(
                        COLUMNS + " and c.closed_at is null" + NEWEST + " order by c.opened_at desc, c.code limit 1")
                .param("organisation", organisation.value())
                .query(CampaignTable::version)
                .optional());
    }

    Optional<Version> newest(OrganisationCode organisation, String code) {
        return known.get(List.of(organisation.value(), code), () -> jdbc.sql(COLUMNS + " and c.code = :code" + NEWEST)
                .param("organisation", organisation.value())
                .param("code", code)
                .query(CampaignTable::version)
                .optional());
    }

    Optional<Version> version(OrganisationCode organisation, String code, int number) {
        return jdbc.sql(COLUMNS + " and c.code = :code and v.number = :number")
                .param("organisation", organisation.value())
                .param("code", code)
                .param("number", number)
                .query(CampaignTable::version)
                .optional();
    }

    List<Version> all(OrganisationCode organisation) {
        return jdbc.sql(COLUMNS + NEWEST + " order by c.opened_at desc, c.code")
                .param("organisation", organisation.value())
                .query(CampaignTable::version)
                .list();
    }

    String text(Version version) {
        return jdbc.sql("select document from campaign_version where organisation = ? and campaign = ? and number = ?")
                .params(version.organisation().value(), version.code(), version.number())
                .query(String.class)
                .single();
    }

    /** Takes the campaign's row for the rest of the transaction; false if there is none. */
    boolean lock(OrganisationCode organisation, String code) {
        known.forget();
        return jdbc.sql("select code from campaign where organisation = ? and code = ? for update")
                .params(organisation.value(), code)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Opens a campaign; false if another start opened it meanwhile. */
    boolean open(Plan plan, Instant at) {
        known.forget();
        return jdbc.sql("insert into campaign (organisation, code, prefix, opened_at) values (?, ?, ?, ?)"
                                + " on conflict (organisation, code) do nothing")
                        .params(plan.organisation().value(), plan.code(), plan.prefix(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(Plan plan, int number, String text, String sha256, String by, Instant at) {
        known.forget();
        jdbc.sql(
                        """
                        insert into campaign_version (organisation, campaign, number, document, sha256, applied_by, applied_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(plan.organisation().value(), plan.code(), number, text, sha256, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(OrganisationCode organisation, String code, Instant at) {
        known.forget();
        jdbc.sql("update campaign set closed_at = ? where organisation = ? and code = ?")
                .params(at.atOffset(ZoneOffset.UTC), organisation.value(), code)
                .update();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Version(
                new OrganisationCode(row.getString("organisation")),
                row.getString("campaign"),
                row.getInt("number"),
                row.getString("sha256"),
                closed == null ? null : closed.toInstant());
    }
}
