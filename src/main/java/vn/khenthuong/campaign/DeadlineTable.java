package vn.khenthuong.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.TransactionMemo;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The table {@code deadline_notice}; rows are added and never changed. */
@Component
class DeadlineTable {

    private final JdbcClient jdbc;
    private final TransactionMemo<List<String>, List<DeadlineNotice>> known = new TransactionMemo<>();

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every notice of a campaign, the one entered first first. */
    List<DeadlineNotice> all(OrganisationCode organisation, String campaign) {
        return known.get(List.of(organisation.value(), campaign), () -> jdbc.sql(
                        """
                        select number, date, deadline, level, dossier, reason, announced_by, announced_at from deadline_notice
                        where organisation = ? and campaign = ? order by id
                        """)
                .params(organisation.value(), campaign)
                .query(DeadlineTable::notice)
                .list());
    }

    void insert(OrganisationCode organisation, String campaign, DeadlineNotice notice) {
        known.forget();
        jdbc.sql(
                        """
                        insert into deadline_notice
                            (organisation, campaign, number, date, deadline, level, dossier, reason, announced_by, announced_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        organisation.value(),
                        campaign,
                        notice.number(),
                        notice.date(),
                        notice.deadline().atOffset(ZoneOffset.UTC),
                        notice.level() == null ? null : notice.level().name(),
                        notice.dossier() == null ? null : notice.dossier().value(),
                        notice.reason(),
                        notice.by(),
                        notice.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DeadlineNotice notice(ResultSet row, int number) throws SQLException {
        String dossier = row.getString("dossier");
        String level = row.getString("level");
        return new DeadlineNotice(
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                level == null ? null : UnitLevel.valueOf(level),
                dossier == null ? null : new ProposalCode(dossier),
                row.getString("reason"),
                row.getString("announced_by"),
                row.getObject("announced_at", OffsetDateTime.class).toInstant());
    }
}
