package vn.khenthuong.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The tables {@code campaign_report} and {@code campaign_report_due}. */
@Component
class ReportTable {

    private static final String SELECT =
            """
            select id, campaign, unit, number, date, file, sent_by, received_at from campaign_report
            where organisation = :organisation and campaign = :campaign
            """;

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every day that was ever set, newest first. */
    List<ReportDue> due(OrganisationCode organisation, String campaign) {
        return jdbc.sql("select last_day, ground, set_by, set_at from campaign_report_due"
                        + " where organisation = ? and campaign = ? order by id desc")
                .params(organisation.value(), campaign)
                .query((row, number) -> new ReportDue(
                        row.getObject("last_day", LocalDate.class),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("ground")))
                .list();
    }

    void set(OrganisationCode organisation, String campaign, ReportDue due) {
        jdbc.sql("insert into campaign_report_due (organisation, campaign, last_day, ground, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        organisation.value(),
                        campaign,
                        due.lastDay(),
                        due.ground(),
                        due.setBy(),
                        due.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The report that stands of every unit. */
    List<ResultReport> standing(OrganisationCode organisation, String campaign) {
        return jdbc.sql(SELECT + " and standing order by unit")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .query(ReportTable::report)
                .list();
    }

    Optional<ResultReport> standing(OrganisationCode organisation, String campaign, UnitCode unit) {
        return jdbc.sql(SELECT + " and standing and unit = :unit")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("unit", unit.value())
                .query(ReportTable::report)
                .optional();
    }

    /** Every report that the unit ever sent, newest first. */
    List<ResultReport> all(OrganisationCode organisation, String campaign, UnitCode unit) {
        return jdbc.sql(SELECT + " and unit = :unit order by received_at desc, standing desc")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("unit", unit.value())
                .query(ReportTable::report)
                .list();
    }

    /** The report stands in place of the unit's earlier one. */
    void insert(OrganisationCode organisation, ResultReport report) {
        jdbc.sql("update campaign_report set standing = false"
                        + " where organisation = ? and campaign = ? and unit = ? and standing")
                .params(organisation.value(), report.campaign(), report.unit().value())
                .update();
        jdbc.sql(
                        """
                        insert into campaign_report
                          (id, organisation, campaign, unit, number, date, file, sent_by, received_at, standing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                        """)
                .params(
                        report.id(),
                        organisation.value(),
                        report.campaign(),
                        report.unit().value(),
                        report.number(),
                        report.date(),
                        report.file().value(),
                        report.sentBy(),
                        report.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ResultReport report(ResultSet row, int number) throws SQLException {
        return new ResultReport(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                new UnitCode(row.getString("unit")),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("sent_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
