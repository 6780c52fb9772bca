package vn.khenthuong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
import vn.khenthuong.shared.AmendmentCode;

/** The register's history after the decision. Entries are only added, in the order in which they were decided. */
@Service
@Transactional(readOnly = true)
public class AwardChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a change in the caller's transaction; one amendment twice violates the table's unique key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, AwardChange change) {
        jdbc.sql("insert into award_change (organisation, award, kind, amendment, name_after, decision_number,"
                        + " decision_date, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(actor.organisation().value())
                .param(change.award())
                .param(change.kind().name())
                .param(change.amendment().value())
                .param(change.nameAfter())
                .param(change.decisionNumber())
                .param(change.decisionDate())
                .param(actor.userId())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Of these awards, the oldest first; awards that nothing happened to are left out. */
    public Map<UUID, List<AwardChange>> of(Collection<UUID> awards) {
        if (awards.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select award, kind, amendment, name_after, decision_number, decision_date from award_change"
                        + " where award = any(?) order by id")
                .param(awards.toArray(UUID[]::new))
                .query(AwardChanges::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(AwardChange::award));
    }

    /** The name that is right now: the one decided, or the last correction's. */
    public static String nameNow(Award award, List<AwardChange> changes) {
        return changes.isEmpty()
                ? award.name()
                : changes.get(changes.size() - 1).nameAfter();
    }

    public static boolean revoked(List<AwardChange> changes) {
        return changes.stream().anyMatch(change -> change.kind() == AwardChangeKind.REVOCATION);
    }

    private static AwardChange read(ResultSet row, int number) throws SQLException {
        return new AwardChange(
                row.getObject("award", UUID.class),
                AwardChangeKind.valueOf(row.getString("kind")),
                new AmendmentCode(row.getString("amendment")),
                row.getString("name_after"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class));
    }
}
