package vn.khenthuong.quota;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * The slots in use (plan IV.2). A slot is taken at sending under a row lock and given back when its nominee is withdrawn,
 * refused or closed (stand A5). A slot carries a number between 1 and the limit and nobody else has the same number, so
 * the database refuses one too many even if this code were wrong.
 */
@Service
public class QuotaSlots {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotaSlots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks the limits until the end of the caller's transaction, in one fixed order, and brings them to the campaign's
     * newest numbers.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(OrganisationCode organisation, String campaign, Collection<BodyLimit> limits) {
        for (BodyLimit limit : limits.stream().distinct().sorted().toList()) {
            // No key is named: the table has two, and a rival who is between them would fail at the other one.
            jdbc.sql("insert into quota_limit (organisation, campaign, body, counting, line, max)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(key(organisation, campaign, limit))
                    .update();
            jdbc.sql("select max from quota_limit where organisation = ? and campaign = ? and body = ? and counting = ?"
                            + " for update")
                    .params(
                            organisation.value(),
                            campaign,
                            limit.body().value(),
                            limit.counting().name())
                    .query(Integer.class)
                    .single();
            jdbc.sql("update quota_limit set max = ?, line = ?"
                            + " where organisation = ? and campaign = ? and body = ? and counting = ? and max <> ?"
                            + " and not exists (select 1 from quota_slot s where s.organisation = quota_limit.organisation"
                            + " and s.campaign = quota_limit.campaign and s.body = quota_limit.body"
                            + " and s.counting = quota_limit.counting and s.ordinal > ?)")
                    .params(
                            limit.max(),
                            limit.line(),
                            organisation.value(),
                            campaign,
                            limit.body().value(),
                            limit.counting().name(),
                            limit.max(),
                            limit.max())
                    .update();
        }
    }

    /**
     * Takes a slot for the nominee; the limit must have been locked in this transaction. Taking twice keeps the first.
     *
     * @return false if every slot is in use, and then nothing changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(
            OrganisationCode organisation, String campaign, BodyLimit limit, NomineeId nominee, ProposalCode dossier) {
        boolean held = jdbc.sql("select count(*) from quota_slot where nominee = ?")
                        .param(nominee.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (held) {
            return true;
        }
        int taken = jdbc.sql("insert into quota_slot (organisation, campaign, body, counting, max, ordinal, nominee,"
                        + " dossier, taken_at)"
                        + " select l.organisation, l.campaign, l.body, l.counting, l.max, free.ordinal, ?, ?, ?"
                        + " from quota_limit l cross join lateral ("
                        + "   select n as ordinal from generate_series(1, l.max) n where not exists ("
                        + "     select 1 from quota_slot s where s.organisation = l.organisation"
                        + "     and s.campaign = l.campaign and s.body = l.body and s.counting = l.counting"
                        + "     and s.ordinal = n) order by n limit 1) free"
                        + " where l.organisation = ? and l.campaign = ? and l.body = ? and l.counting = ?"
                        // A limit lowered below what is in use gives out nothing, though numbers above it are free.
                        + " and (select count(*) from quota_slot u where u.organisation = l.organisation"
                        + "   and u.campaign = l.campaign and u.body = l.body and u.counting = l.counting) < ?")
                .params(
                        nominee.value(),
                        dossier.value(),
                        Timestamp.from(clock.instant()),
                        organisation.value(),
                        campaign,
                        limit.body().value(),
                        limit.counting().name(),
                        limit.max())
                .update();
        return taken == 1;
    }

    /** Gives back the nominees' slots; those that hold none are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<NomineeId> nominees) {
        if (!nominees.isEmpty()) {
            jdbc.sql("delete from quota_slot where nominee in (:ids)")
                    .param("ids", nominees.stream().map(NomineeId::value).toList())
                    .update();
        }
    }

    /**
     * Slots in use by other dossiers, for every limit of these bodies; one query.
     *
     * @param except the dossier that asks; its own slots are not counted
     */
    public Map<Use, Integer> usedElsewhere(
            OrganisationCode organisation, String campaign, Collection<UnitCode> bodies, ProposalCode except) {
        Map<Use, Integer> used = new HashMap<>();
        if (!bodies.isEmpty()) {
            jdbc.sql("select body, counting, count(*) as slots from quota_slot where organisation = :organisation"
                            + " and campaign = :campaign and body in (:bodies) and dossier <> :except"
                            + " group by body, counting")
                    .param("organisation", organisation.value())
                    .param("campaign", campaign)
                    .param("bodies", bodies.stream().map(UnitCode::value).toList())
                    .param("except", except == null ? "" : except.value())
                    .query((row, number) -> used.put(
                            new Use(new UnitCode(row.getString("body")), Counting.valueOf(row.getString("counting"))),
                            row.getInt("slots")))
                    .list();
        }
        return used;
    }

    /** What a count is about. */
    public record Use(UnitCode body, Counting counting) {}

    private static List<Object> key(OrganisationCode organisation, String campaign, BodyLimit limit) {
        return List.of(
                organisation.value(),
                campaign,
                limit.body().value(),
                limit.counting().name(),
                limit.line(),
                limit.max());
    }
}
