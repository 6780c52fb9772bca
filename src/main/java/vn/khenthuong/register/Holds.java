package vn.khenthuong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/**
 * The register of holds (plan III.1.b, fourth dash). It keeps and answers; who may place a hold and what follows from it
 * is the caller's.
 */
@Service
public class Holds {

    private static final String SELECT =
            "select id, nominee, dossier, reason, authority, document, since, placed_by, placed_at, lifted_at, lifted_on"
                    + " from nominee_hold ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Places a hold in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID place(
            Actor actor,
            ProposalCode dossier,
            NomineeId nominee,
            HoldReason reason,
            String authority,
            String document,
            LocalDate since) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into nominee_hold (id, organisation, nominee, dossier, reason, authority, document, since,"
                        + " placed_by, placed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        actor.organisation().value(),
                        nominee.value(),
                        dossier.value(),
                        reason.name(),
                        authority,
                        document,
                        since,
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * Lifts every hold in force on the nominee, in the caller's transaction.
     *
     * @return how many were lifted; 0 if none was in force
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lift(Actor actor, NomineeId nominee, String ground) {
        return jdbc.sql("update nominee_hold set lifted_by = ?, lifted_at = ?, lifted_on = ?"
                        + " where organisation = ? and nominee = ? and lifted_at is null")
                .params(
                        actor.userId(),
                        Timestamp.from(clock.instant()),
                        ground,
                        actor.organisation().value(),
                        nominee.value())
                .update();
    }

    /** Holds in force, by nominee; one query. */
    public Map<NomineeId, List<Hold>> inForce(Collection<NomineeId> nominees) {
        if (nominees.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where nominee in (:ids) and lifted_at is null order by placed_at")
                .param("ids", nominees.stream().map(NomineeId::value).toList())
                .query(Holds::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Hold::nominee));
    }

    /**
     * Holds in force on lines of dossiers, newest first.
     *
     * @param most 1 and more
     */
    public List<Hold> inForce(OrganisationCode organisation, int most) {
        return jdbc.sql(SELECT + "where organisation = ? and lifted_at is null order by placed_at desc limit ?")
                .params(organisation.value(), most)
                .query(Holds::read)
                .list();
    }

    /** Every hold ever placed on nominees of the dossier, oldest first. */
    public List<Hold> ofDossier(OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql(SELECT + "where organisation = ? and dossier = ? order by placed_at")
                .params(organisation.value(), dossier.value())
                .query(Holds::read)
                .list();
    }

    private static Hold read(ResultSet row, int number) throws SQLException {
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new Hold(
                row.getObject("id", UUID.class),
                new NomineeId(row.getObject("nominee", UUID.class)),
                new ProposalCode(row.getString("dossier")),
                HoldReason.valueOf(row.getString("reason")),
                row.getString("authority"),
                row.getString("document"),
                row.getObject("since", LocalDate.class),
                null,
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant(),
                lifted == null ? (Instant) null : lifted.toInstant(),
                row.getString("lifted_on"));
    }
}
