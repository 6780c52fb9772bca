package vn.khenthuong.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** Awards as people outside see them: none before the letters of the decision have left. */
@Service
@Transactional(readOnly = true)
public class PublicAwards {

    private final JdbcClient jdbc;
    private final AwardChanges changes;

    PublicAwards(JdbcClient jdbc, AwardChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param key as printed on the certificate; anything else finds nothing
     * @return empty too while the letters of its decision wait, so that nobody learns of an award before the awardee
     */
    public Optional<PublicAward> byKey(String key) {
        return uuid(key)
                .flatMap(id -> jdbc.sql("select a.organisation, a.campaign, a.award_form, a.unit, a.kind, a.name,"
                                + " a.decision_number, a.decision_date, a.ordinal from award_entry a"
                                + " join decision_round r on r.organisation = a.organisation"
                                + " and r.decision_number = a.decision_number and r.decision_date = a.decision_date"
                                + " where a.id = ? and a.source = 'DECISION' and r.dispatched_at is not null")
                        .param(id)
                        .query(PublicAwards::read)
                        .optional()
                        .map(award -> award.after(changes.of(List.of(id)).getOrDefault(id, List.of()))));
    }

    /**
     * The awards of a campaign, newest decision first, then by number inside it; under the names that are right now, without
     * what was revoked.
     *
     * @param offset from 0
     * @param limit at least 1
     */
    public List<ListedAward> list(OrganisationCode organisation, String campaign, long offset, int limit) {
        return jdbc.sql(
                        """
                        select a.award_form, a.kind, u.name as unit, a.decision_number, a.decision_date,
                               coalesce((select c.name_after from award_change c where c.award = a.id
                                         order by c.id desc limit 1), a.name) as name
                        from award_entry a
                        join unit u on u.organisation = a.organisation and u.code = a.unit
                        join decision_round r on r.organisation = a.organisation
                             and r.decision_number = a.decision_number and r.decision_date = a.decision_date
                        where a.organisation = ? and a.campaign = ? and a.source = 'DECISION'
                              and r.dispatched_at is not null
                              and not exists (select 1 from award_change c where c.award = a.id and c.kind = 'REVOCATION')
                        order by a.decision_date desc, a.decision_number, a.ordinal, a.id
                        offset ? limit ?
                        """)
                .params(organisation.value(), campaign, offset, limit)
                .query((row, number) -> new ListedAward(
                        row.getString("name"),
                        NomineeKind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        row.getString("award_form"),
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class)))
                .list();
    }

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }

    private static PublicAward read(ResultSet row, int number) throws SQLException {
        return new PublicAward(
                new OrganisationCode(row.getString("organisation")),
                row.getString("campaign"),
                row.getString("award_form"),
                new UnitCode(row.getString("unit")),
                NomineeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getInt("ordinal"),
                List.of());
    }
}
