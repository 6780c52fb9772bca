package vn.khenthuong.stateaward;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** What changes in the rows of a list; the caller has locked it. */
@Repository
class StateListWriting {

    private final JdbcClient jdbc;

    StateListWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException if the list is not where the caller read it */
    void move(StateList list, StateListState to) {
        int moved = jdbc.sql("update state_list set state = ? where id = ? and state = ?")
                .params(to.name(), list.id(), list.state().name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("List " + list.code() + " is no longer " + list.state());
        }
    }

    void close(StateList list, StateListState to, Instant at) {
        move(list, to);
        set(list, Map.of("closed_at", Timestamp.from(at)));
    }

    /** A line left or joined: judgements on an earlier list are refused from now on. */
    void newVersion(StateList list) {
        jdbc.sql("update state_list set list_version = list_version + 1 where id = ?")
                .param(list.id())
                .update();
    }

    void gathered(StateList list, String title, boolean askParty, int publicationDays) {
        set(list, Map.of("title", title, "ask_party", askParty, "publication_days", publicationDays));
        newVersion(list);
    }

    void published(StateList list, Publication publication, Instant over) {
        set(
                list,
                Map.of(
                        "published_on",
                        publication.publishedOn(),
                        "published_where",
                        publication.place().strip(),
                        "publication_over",
                        Timestamp.from(over)));
    }

    void council(StateList list, ProvincialMinutes minutes) {
        set(
                list,
                Map.of(
                        "council_on", minutes.heldOn(),
                        "council_members", minutes.totalMembers(),
                        "council_present", minutes.present(),
                        "council_written", minutes.inWriting(),
                        "council_minutes", minutes.file().value()));
    }

    void selected(StateList list, Actor actor) {
        set(list, Map.of("selected_by", actor.userId()));
    }

    void signed(StateList list, Actor actor, boolean onBehalf, Instant at) {
        set(list, Map.of("signed_by", actor.userId(), "signed_at", Timestamp.from(at), "signed_on_behalf", onBehalf));
    }

    void numbered(StateList list, NumberedSubmission submission) {
        set(
                list,
                Map.of(
                        "submission_number", submission.number().strip(),
                        "submission_date", submission.date(),
                        "submission_file", submission.file().value()));
    }

    void sent(StateList list, Actor actor, SentPackage sent) {
        set(
                list,
                Map.of(
                        "sent_on", sent.sentOn(),
                        "sent_reference", sent.reference().strip(),
                        "sent_by", actor.userId()));
    }

    void remark(StateList list, String why) {
        set(list, Map.of("remark", why));
    }

    void opinion(
            StateList list,
            StateListView.Body body,
            String number,
            LocalDate date,
            FileId file,
            Actor actor,
            Instant at) {
        jdbc.sql(
                        """
                        insert into state_opinion (list, organisation, body, number, date, file, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (list, body) do update set number = excluded.number, date = excluded.date,
                          file = excluded.file, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                        """)
                .params(
                        list.id(),
                        list.organisation().value(),
                        body.name(),
                        number.strip(),
                        date,
                        file.value(),
                        actor.userId(),
                        Timestamp.from(at))
                .update();
    }

    /** A new line, or one of this list that was taken off earlier. */
    void join(StateList list, NomineeId nominee, ProposalCode dossier, int position) {
        jdbc.sql(
                        """
                        insert into state_line (list, organisation, nominee, dossier, position, state)
                        values (?, ?, ?, ?, ?, 'STANDING')
                        on conflict (list, nominee) do update set position = excluded.position, state = 'STANDING',
                          reason = ''
                        """)
                .params(list.id(), list.organisation().value(), nominee.value(), dossier.value(), position)
                .update();
    }

    void line(StateLine line, StateLineState to, String reason) {
        int moved = jdbc.sql("update state_line set state = ?, reason = ? where id = ? and state in"
                        + " ('STANDING', 'SUPPLEMENT_ASKED')")
                .params(to.name(), reason, line.id())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Line " + line.id() + " does not stand any more");
        }
    }

    void votes(StateLine line, StateListView.Votes votes) {
        jdbc.sql("update state_line set in_favour = ?, against = ?, recused = ? where id = ?")
                .params(votes.inFavour(), votes.against(), votes.recused(), line.id())
                .update();
    }

    void comment(StateList list, CommentInput input, Actor actor, Instant at) {
        jdbc.sql("insert into state_comment (list, organisation, received_on, complaint, sender, content, handling,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        list.id(),
                        list.organisation().value(),
                        input.receivedOn(),
                        input.complaint(),
                        input.sender().strip(),
                        input.content().strip(),
                        input.handling().strip(),
                        actor.userId(),
                        Timestamp.from(at))
                .update();
    }

    void answer(StateLine line, StateAnswers answers, StateAnswers.Line answer, Actor actor, Instant at) {
        jdbc.sql("insert into state_answer (line, organisation, outcome, number, date, file, note, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.id(),
                        actor.organisation().value(),
                        answer.outcome().name(),
                        answers.number().strip(),
                        answers.date(),
                        answers.file().value(),
                        answer.note() == null ? "" : answer.note().strip(),
                        actor.userId(),
                        Timestamp.from(at))
                .update();
    }

    List<StateListView.Opinion> opinions(StateList list) {
        return jdbc.sql("select * from state_opinion where list = ? order by recorded_at")
                .param(list.id())
                .query((row, number) -> new StateListView.Opinion(
                        StateListView.Body.valueOf(row.getString("body")),
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        StateListTable.file(row, "file")))
                .list();
    }

    List<StateListView.Comment> comments(StateList list) {
        return jdbc.sql("select * from state_comment where list = ? order by received_on, id")
                .param(list.id())
                .query((row, number) -> new StateListView.Comment(
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("complaint"),
                        row.getString("sender"),
                        row.getString("content"),
                        row.getString("handling")))
                .list();
    }

    /** The answers of every line, by the line's key, oldest first. */
    Map<Long, List<StateListView.Answer>> answers(StateList list) {
        Map<Long, List<StateListView.Answer>> found = new HashMap<>();
        jdbc.sql("select a.* from state_answer a join state_line l on l.id = a.line where l.list = ? order by a.id")
                .param(list.id())
                .query((row, number) -> found.computeIfAbsent(row.getLong("line"), line -> new ArrayList<>())
                        .add(new StateListView.Answer(
                                StateAnswers.Outcome.valueOf(row.getString("outcome")),
                                row.getString("number"),
                                row.getObject("date", LocalDate.class),
                                StateListTable.file(row, "file"),
                                row.getString("note"))))
                .list();
        return found;
    }

    private void set(StateList list, Map<String, Object> columns) {
        String assignments = String.join(
                ", ",
                columns.keySet().stream().map(name -> name + " = :" + name).toList());
        jdbc.sql("update state_list set " + assignments + " where id = :listId")
                .params(columns)
                .param("listId", list.id())
                .update();
    }
}
