package vn.khenthuong.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
            select v.organisation, v.campaign, v.number, v.sha256, c.closed_at,
                   e.day, e.document_number, e.document_date, e.recorded_by, e.recorded_at
            from campaign c join campaign_version v on v.organisation = c.organisation and v.campaign = c.code
            left join lateral (select * from window_end w where w.organisation = c.organisation and w.campaign = c.code
                               order by w.id desc limit 1) e on true
            where c.organisation = :organisation
            """;

    private static final String NEWEST =
            """
             and v.number = (select max(n.number) from campaign_version n
                             where n.organisation = c.organisation and n.campaign = c.code)
            """;

    private final JdbcClient jdbc;
    private final TransactionMemo<List<String>, List<Version>> known = new TransactionMemo<>();

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored version without its text.
     *
     * @param ended the newest record of the event that ends the window; null while there is none
     */
    record Version(
            OrganisationCode organisation, String code, int number, String sha256, Instant closedAt, WindowEnd ended) {}

    List<Version> open(OrganisationCode organisation) {
        return known.get(List.of(organisation.value()), () -> jdbc.sql(
                        COLUMNS + " and c.closed_at is null" + NEWEST + " order by c.opened_at desc, c.code")
                .param("organisation", organisation.value())
                .query(CampaignTable::version)
                .list());
    }

    Optional<Version> newest(OrganisationCode organisation, String code) {
        return known
                .get(List.of(organisation.value(), code), () -> jdbc.sql(COLUMNS + " and c.code = :code" + NEWEST)
                        .param("organisation", organisation.value())
                        .param("code", code)
                        .query(CampaignTable::version)
                        .list())
                .stream()
                .findFirst();
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

    /** Whether any campaign of the installation has this prefix: codes of dossiers and rounds must differ everywhere. */
    boolean prefixTaken(String prefix) {
        return jdbc.sql("select count(*) from campaign where prefix = ?")
                        .param(prefix)
                        .query(Integer.class)
                        .single()
                > 0;
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

    /** Rows are added and never changed: a later one corrects an earlier one. */
    void endWindow(OrganisationCode organisation, String code, WindowEnd end) {
        known.forget();
        jdbc.sql(
                        """
                        insert into window_end
                            (organisation, campaign, day, document_number, document_date, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        organisation.value(),
                        code,
                        end.day(),
                        end.documentNumber(),
                        end.documentDate(),
                        end.by(),
                        end.at().atOffset(ZoneOffset.UTC))
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
                closed == null ? null : closed.toInstant(),
                ended(row));
    }

    private static WindowEnd ended(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return day == null
                ? null
                : new WindowEnd(
                        day,
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
