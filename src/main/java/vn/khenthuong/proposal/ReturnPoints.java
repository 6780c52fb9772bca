package vn.khenthuong.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.NomineeId;

/** What was asked of units, and their answers. */
@Repository
class ReturnPoints {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void raise(Proposal proposal, NomineeId nominee, String item, String text, String by) {
        jdbc.sql("insert into return_point (id, proposal_id, organisation, nominee, item, text, raised_by, raised_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(proposal.id())
                .param(proposal.organisation().value())
                .param(nominee == null ? null : nominee.value())
                .param(item)
                .param(text)
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void answer(UUID point, String answer, String by) {
        jdbc.sql("update return_point set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
                .params(answer, by, Timestamp.from(clock.instant()), point)
                .update();
    }

    List<ReturnPoint> of(Proposal proposal) {
        return jdbc.sql("select id, nominee, item, text, raised_by, raised_at, answer, answered_by, answered_at"
                        + " from return_point where proposal_id = ? order by raised_at, id")
                .param(proposal.id())
                .query(ReturnPoints::read)
                .list();
    }

    /** Whether an open point lets the unit change this item now, because it has the dossier or this nominee in hand. */
    boolean opens(Proposal proposal, NomineeId nominee, String item) {
        return inHand(proposal, nominee) && of(proposal).stream().anyMatch(point -> point.covers(nominee, item));
    }

    private static boolean inHand(Proposal proposal, NomineeId id) {
        Optional<Nominee> nominee = id == null ? Optional.empty() : proposal.find(id);
        return proposal.state() == ProposalState.RETURNED
                ? id == null || nominee.filter(n -> !n.state().out()).isPresent()
                : nominee.filter(n -> n.state() == NomineeState.RETURNED).isPresent();
    }

    private static ReturnPoint read(ResultSet row, int number) throws SQLException {
        UUID nominee = row.getObject("nominee", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new ReturnPoint(
                row.getObject("id", UUID.class),
                nominee == null ? null : new NomineeId(nominee),
                row.getString("item"),
                row.getString("text"),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
