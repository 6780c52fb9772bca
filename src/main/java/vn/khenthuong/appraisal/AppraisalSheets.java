package vn.khenthuong.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;

/** Stored appraisals and opinions. */
@Service
public class AppraisalSheets {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Clock clock;

    AppraisalSheets(JdbcClient jdbc, Dossiers dossiers, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The sheet of a dossier; units see outcomes in their nominees' states, not the office's working notes. */
    public AppraisalSheet of(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        if (!actor.has(
                Role.APPRAISER,
                Role.DIVISION_HEAD,
                Role.DIRECTOR,
                Role.DEPUTY_DIRECTOR,
                Role.OFFICE_REVIEWER,
                Role.CHAIRMAN,
                Role.VICE_CHAIRMAN,
                Role.INSPECTOR)) {
            throw NotPermittedException.act("read appraisal", dossier.value());
        }
        return new AppraisalSheet(
                lines(actor, dossier, "order by appraised_at desc, id"), consultations(actor, dossier));
    }

    void write(Actor actor, ProposalCode dossier, Appraisal.Line line) {
        jdbc.sql("insert into appraisal_line (id, organisation, dossier, nominee, outcome, reason, appraised_by,"
                        + " appraised_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        actor.organisation().value(),
                        dossier.value(),
                        line.nominee().value(),
                        line.outcome().name(),
                        line.reason() == null ? "" : line.reason().strip(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
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

    void ask(Actor actor, ProposalCode dossier, Appraisal.Consultation consultation) {
        jdbc.sql("insert into consultation (id, organisation, dossier, body, question, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        actor.organisation().value(),
                        dossier.value(),
                        consultation.body().strip(),
                        consultation.question().strip(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether such a question was open */
    boolean answer(Actor actor, ProposalCode dossier, Opinions.Answer answer) {
        return jdbc.sql("update consultation set answer_number = ?, answer_date = ?, answer = ?, answered_by = ?,"
                                + " answered_at = ?"
                                + " where organisation = ? and dossier = ? and body = ? and answer is null")
                        .param(answer.number())
                        .param(answer.date())
                        .param(answer.text())
                        .param(actor.userId())
                        .param(Timestamp.from(clock.instant()))
                        .param(actor.organisation().value())
                        .param(dossier.value())
                        .param(answer.body())
                        .update()
                > 0;
    }

    List<AppraisalSheet.Asked> consultations(Actor actor, ProposalCode dossier) {
        return jdbc.sql("select body, question, asked_at, answer_number, answer_date, answer from consultation"
                        + " where organisation = ? and dossier = ? order by asked_at, body")
                .params(actor.organisation().value(), dossier.value())
                .query((row, number) -> new AppraisalSheet.Asked(
                        row.getString("body"),
                        row.getString("question"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("answer_number"),
                        row.getObject("answer_date", LocalDate.class),
                        row.getString("answer")))
                .list();
    }

    private List<AppraisalSheet.Line> lines(Actor actor, ProposalCode dossier, String rest) {
        return jdbc.sql("select nominee, outcome, reason, appraised_by, appraised_at, settled from appraisal_line"
                        + " where organisation = ? and dossier = ? " + rest)
                .params(actor.organisation().value(), dossier.value())
                .query((row, number) -> new AppraisalSheet.Line(
                        new NomineeId(row.getObject("nominee", UUID.class)),
                        Appraisal.LineOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("appraised_by"),
                        row.getTimestamp("appraised_at").toInstant(),
                        row.getBoolean("settled")))
                .list();
    }
}
