package vn.khenthuong.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;

/** Stored appraisals and opinions. */
@Service
public class AppraisalSheets {

    private final JdbcClient jdbc;
    private final JudgedCriteria criteria;
    private final ConsultationTable consultations;
    private final Dossiers dossiers;
    private final Clock clock;

    AppraisalSheets(
            JdbcClient jdbc, JudgedCriteria criteria, ConsultationTable consultations, Dossiers dossiers, Clock clock) {
        this.jdbc = jdbc;
        this.criteria = criteria;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Whether appraisals are this person's to read, of whatever dossier they may see. */
    public boolean readableBy(Actor actor) {
        return actor.has(
                Role.APPRAISER,
                Role.DIVISION_HEAD,
                Role.DIRECTOR,
                Role.DEPUTY_DIRECTOR,
                Role.OFFICE_REVIEWER,
                Role.CHAIRMAN,
                Role.VICE_CHAIRMAN,
                Role.INSPECTOR);
    }

    /** The sheet of a dossier; units see outcomes in their nominees' states, not the office's working notes. */
    public AppraisalSheet of(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        if (!readableBy(actor)) {
            throw NotPermittedException.act("read appraisal", dossier.value());
        }
        return new AppraisalSheet(
                lines(actor, dossier, "order by appraised_at desc, id"),
                consultations.of(actor.organisation(), dossier));
    }

    /**
     * Whose newest appraisal, approved by the head of division, does not propose them; for whoever may see the dossier, as
     * their states tell it to everybody who may.
     *
     * @throws NotPermittedException as unknown if the actor may not see it
     */
    public Set<NomineeId> refused(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        return Set.copyOf(
                jdbc.sql("select nominee from (select distinct on (nominee) nominee, outcome from appraisal_line"
                                + " where organisation = ? and dossier = ? and settled order by nominee, appraised_at desc, id) newest"
                                + " where outcome = ?")
                        .params(actor.organisation().value(), dossier.value(), Appraisal.LineOutcome.REFUSE.name())
                        .query((row, number) -> new NomineeId(row.getObject("nominee", UUID.class)))
                        .list());
    }

    /**
     * @param applying the criteria of the nominee
     * @param titles what the dossier's documents are called, by file
     */
    void write(
            Actor actor,
            ProposalCode dossier,
            Appraisal.Line line,
            List<SheetCriterion> applying,
            Map<FileId, String> titles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into appraisal_line (id, organisation, dossier, nominee, outcome, reason, appraised_by,"
                        + " appraised_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        actor.organisation().value(),
                        dossier.value(),
                        line.nominee().value(),
                        line.outcome().name(),
                        line.reason() == null ? "" : line.reason().strip(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        criteria.write(actor, id, applying, line.criteria(), titles);
    }

    /** Drops what was appraised but not approved, before it is appraised again. */
    void discardUnsettled(Actor actor, ProposalCode dossier) {
        jdbc.sql("delete from appraisal_line where organisation = ? and dossier = ? and not settled")
                .params(actor.organisation().value(), dossier.value())
                .update();
    }

    List<AppraisalSheet.Line> unsettled(Actor actor, ProposalCode dossier) {
        return lines(actor, dossier, "and not settled order by appraised_at, id");
    }

    void settle(Actor actor, ProposalCode dossier) {
        jdbc.sql("update appraisal_line set settled = true where organisation = ? and dossier = ?")
                .params(actor.organisation().value(), dossier.value())
                .update();
    }

    private List<AppraisalSheet.Line> lines(Actor actor, ProposalCode dossier, String rest) {
        Map<UUID, List<AppraisalSheet.Criterion>> judged = criteria.of(actor, dossier);
        return jdbc.sql("select id, nominee, outcome, reason, appraised_by, appraised_at, settled from appraisal_line"
                        + " where organisation = ? and dossier = ? " + rest)
                .params(actor.organisation().value(), dossier.value())
                .query((row, number) -> new AppraisalSheet.Line(
                        new NomineeId(row.getObject("nominee", UUID.class)),
                        Appraisal.LineOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("appraised_by"),
                        row.getTimestamp("appraised_at").toInstant(),
                        row.getBoolean("settled"),
                        judged.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
