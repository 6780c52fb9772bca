package vn.khenthuong.proposal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Which dossiers lie with Home Affairs, and by when their appraisal should be done. Asks nobody's permission: for the
 * program's own alarms, and for callers that have asked it.
 */
@Service
public class RunningAppraisals {

    private final JdbcClient jdbc;

    RunningAppraisals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dossier between its acceptance and the approval of its appraisal. While it lies with the unit, or waits to be
     * received again, its clock stands and it is not among these (stand A21).
     *
     * @param due the end, exclusive
     */
    public record Running(ProposalCode dossier, String campaign, UnitCode unit, Instant due) {}

    /**
     * A dossier that was sent and whose appraisal is not approved yet.
     *
     * @param due the end of its appraisal, exclusive; null while it was not found complete
     */
    public record AtHomeAffairs(
            ProposalCode dossier, UnitCode unit, ProposalState state, Instant sentAt, Instant due) {}

    /** All of them, the one that was sent first at first; what lies with the unit is not among them. */
    public List<AtHomeAffairs> atHomeAffairs(OrganisationCode organisation) {
        return jdbc.sql("select code, unit, state, sent_at, appraisal_due from proposal"
                        + " where organisation = ? and state in ('SENT', 'APPRAISAL', 'APPROVAL')"
                        + " order by sent_at, code")
                .param(organisation.value())
                .query((row, number) -> {
                    Timestamp due = row.getTimestamp("appraisal_due");
                    return new AtHomeAffairs(
                            new ProposalCode(row.getString("code")),
                            new UnitCode(row.getString("unit")),
                            ProposalState.valueOf(row.getString("state")),
                            row.getTimestamp("sent_at").toInstant(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    /** Those whose end comes before this instant, the earliest first. */
    public List<Running> endingBefore(OrganisationCode organisation, Instant limit) {
        return jdbc.sql("select code, campaign, unit, appraisal_due from proposal"
                        + " where organisation = ? and state in ('APPRAISAL', 'APPROVAL') and appraisal_due < ?"
                        + " order by appraisal_due, code")
                .params(organisation.value(), Timestamp.from(limit))
                .query((row, number) -> new Running(
                        new ProposalCode(row.getString("code")),
                        row.getString("campaign"),
                        new UnitCode(row.getString("unit")),
                        row.getTimestamp("appraisal_due").toInstant()))
                .list();
    }
}
