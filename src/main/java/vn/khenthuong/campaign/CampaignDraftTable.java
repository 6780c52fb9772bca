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
import vn.khenthuong.shared.OrganisationCode;

/** The table {@code campaign_draft}. */
@Component
class CampaignDraftTable {

    private static final String ROW =
            "select code, document, origin, origin_version, version, changed_by, changed_at from campaign_draft"
                    + " where organisation = :organisation";

    private final JdbcClient jdbc;

    CampaignDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param origin the campaign that it was copied from, with the version; both null if from none */
    record Row(
            String code,
            String text,
            String origin,
            Integer originVersion,
            int version,
            String changedBy,
            Instant changedAt) {}

    List<Row> all(OrganisationCode organisation) {
        return jdbc.sql(ROW + " order by changed_at desc, code")
                .param("organisation", organisation.value())
                .query(CampaignDraftTable::row)
                .list();
    }

    Optional<Row> find(OrganisationCode organisation, String code) {
        return jdbc.sql(ROW + " and code = :code")
                .param("organisation", organisation.value())
                .param("code", code)
                .query(CampaignDraftTable::row)
                .optional();
    }

    /** @return false if there is one of this code already */
    boolean add(OrganisationCode organisation, Row row) {
        return jdbc.sql(
                                """
                                insert into campaign_draft (organisation, code, document, origin, origin_version, version,
                                    created_by, created_at, changed_by, changed_at)
                                values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                organisation.value(),
                                row.code(),
                                row.text(),
                                row.origin(),
                                row.originVersion(),
                                row.changedBy(),
                                row.changedAt().atOffset(ZoneOffset.UTC),
                                row.changedBy(),
                                row.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false if somebody else changed it since that version, or it is gone */
    boolean change(OrganisationCode organisation, String code, int version, String text, String by, Instant at) {
        return jdbc.sql(
                                """
                                update campaign_draft set document = ?, version = version + 1, changed_by = ?, changed_at = ?
                                where organisation = ? and code = ? and version = ?
                                """)
                        .params(text, by, at.atOffset(ZoneOffset.UTC), organisation.value(), code, version)
                        .update()
                == 1;
    }

    /** @return false if somebody else changed it since that version, or it is gone */
    boolean remove(OrganisationCode organisation, String code, int version) {
        return jdbc.sql("delete from campaign_draft where organisation = ? and code = ? and version = ?")
                        .params(organisation.value(), code, version)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getString("document"),
                row.getString("origin"),
                row.getObject("origin_version", Integer.class),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
