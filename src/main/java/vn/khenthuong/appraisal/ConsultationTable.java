package vn.khenthuong.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The table {@code consultation}: which bodies were asked on a dossier, and what they answered. */
@Component
class ConsultationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(Actor actor, ProposalCode dossier, Appraisal.Consultation consultation, Instant due) {
        jdbc.sql(
                        "insert into consultation (id, organisation, dossier, body, question, asked_number, asked_date, asked_by,"
                                + " asked_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(actor.organisation().value())
                .param(dossier.value())
                .param(consultation.body().strip())
                .param(consultation.question().strip())
                .param(stripped(consultation.number()))
                .param(consultation.date())
                .param(actor.userId())
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(due))
                .update();
    }

    /** @return whether the body had not answered */
    boolean answer(Actor actor, ProposalCode dossier, UUID asked, Opinions.Answer answer) {
        return jdbc.sql("update consultation set answer_number = ?, answer_date = ?, position = ?, answer = ?,"
                                + " answered_by = ?, answered_at = ?"
                                + " where organisation = ? and dossier = ? and id = ?"
                                + " and ((answer is null and position is null) or position = 'NONE')")
                        .param(stripped(answer.number()))
                        .param(answer.date())
                        .param(answer.position().name())
                        .param(stripped(answer.text()))
                        .param(actor.userId())
                        .param(Timestamp.from(clock.instant()))
                        .param(actor.organisation().value())
                        .param(dossier.value())
                        .param(asked)
                        .update()
                > 0;
    }

    /** All of a dossier, in the order in which they were asked. */
    List<AppraisalSheet.Asked> of(OrganisationCode organisation, ProposalCode dossier) {
        Instant now = clock.instant();
        return jdbc.sql(
                        "select id, body, question, asked_number, asked_date, asked_at, due_at, position, answer_number,"
                                + " answer_date, answer from consultation"
                                + " where organisation = ? and dossier = ? order by asked_at, body")
                .params(organisation.value(), dossier.value())
                .query((row, number) -> asked(row, now))
                .list();
    }

    private static AppraisalSheet.Asked asked(ResultSet row, Instant now) throws SQLException {
        Timestamp dueAt = row.getTimestamp("due_at");
        Instant due = dueAt == null ? null : dueAt.toInstant();
        String position = row.getString("position");
        boolean awaited = position == null && row.getString("answer") == null;
        return new AppraisalSheet.Asked(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("question"),
                row.getString("asked_number"),
                row.getObject("asked_date", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                due,
                awaited && due != null && !now.isBefore(due),
                position == null ? null : Opinions.Position.valueOf(position),
                row.getString("answer_number"),
                row.getObject("answer_date", LocalDate.class),
                row.getString("answer"));
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
