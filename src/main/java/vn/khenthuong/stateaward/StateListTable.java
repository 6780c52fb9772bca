package vn.khenthuong.stateaward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.StateListCode;

/** Lists for State awards and their lines. */
@Repository
class StateListTable {

    private final JdbcClient jdbc;

    StateListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('state_list_number')").query(Long.class).single();
    }

    void insert(Actor actor, StateListCode code, String campaign, String awardForm, String title, Instant at) {
        jdbc.sql("insert into state_list (organisation, code, campaign, award_form, title, state, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, 'GATHERING', ?, ?)")
                .params(
                        actor.organisation().value(),
                        code.value(),
                        campaign,
                        awardForm,
                        title,
                        actor.userId(),
                        Timestamp.from(at))
                .update();
    }

    Optional<StateList> find(OrganisationCode organisation, StateListCode code) {
        return read("organisation = ? and code = ?", organisation.value(), code.value());
    }

    /** For changing: a rival waits until this transaction ends. */
    Optional<StateList> lock(OrganisationCode organisation, StateListCode code) {
        jdbc.sql("select id from state_list where organisation = ? and code = ? for update")
                .params(organisation.value(), code.value())
                .query(Long.class)
                .optional();
        return find(organisation, code);
    }

    /** The dossiers of a list, to be locked before the list. */
    List<ProposalCode> dossiers(OrganisationCode organisation, StateListCode code) {
        return jdbc
                .sql("select distinct l.dossier from state_line l join state_list s on s.id = l.list"
                        + " where s.organisation = ? and s.code = ?")
                .params(organisation.value(), code.value())
                .query(String.class)
                .list()
                .stream()
                .map(ProposalCode::new)
                .toList();
    }

    /** The list on which the nominee stands, if nothing of it has left yet. */
    Optional<StateListCode> holding(OrganisationCode organisation, NomineeId nominee) {
        return jdbc.sql("select s.code from state_line l join state_list s on s.id = l.list"
                        + " where s.organisation = ? and l.nominee = ? and l.state = 'STANDING'"
                        + " and s.state not in ('ANSWERING', 'ANSWERED', 'NOTHING_SENT', 'CANCELLED')")
                .params(organisation.value(), nominee.value())
                .query(String.class)
                .optional()
                .map(StateListCode::new);
    }

    /** Newest first. */
    List<StateListRow> all(OrganisationCode organisation) {
        return jdbc.sql("select s.code, s.title, s.state, s.sent_on, s.opened_at, (select count(*) from state_line l"
                        + " where l.list = s.id and l.state in ('STANDING', 'SUPPLEMENT_ASKED', 'AWARDED')) as lines"
                        + " from state_list s where s.organisation = ? order by s.id desc")
                .param(organisation.value())
                .query((row, number) -> new StateListRow(
                        new StateListCode(row.getString("code")),
                        row.getString("title"),
                        StateListState.valueOf(row.getString("state")),
                        row.getInt("lines"),
                        row.getObject("sent_on", LocalDate.class),
                        instant(row, "opened_at")))
                .list();
    }

    /** The list that names the file in any of its papers. */
    Optional<StateListCode> withFile(OrganisationCode organisation, FileId file) {
        return jdbc.sql(
                        """
                        select s.code from state_list s where s.organisation = :organisation and (
                          s.council_minutes = :file or s.submission_file = :file
                          or exists (select 1 from state_opinion o where o.list = s.id and o.file = :file)
                          or exists (select 1 from state_line l join state_answer a on a.line = l.id
                                     where l.list = s.id and a.file = :file))
                        limit 1
                        """)
                .param("organisation", organisation.value())
                .param("file", file.value())
                .query(String.class)
                .optional()
                .map(StateListCode::new);
    }

    boolean refersTo(FileId file) {
        return jdbc.sql(
                        """
                        select exists (select 1 from state_list where council_minutes = :file or submission_file = :file)
                          or exists (select 1 from state_opinion where file = :file)
                          or exists (select 1 from state_answer where file = :file)
                        """)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<StateList> read(String where, Object... params) {
        return jdbc.sql("select * from state_list where " + where)
                .params(params)
                .query((row, number) -> list(row))
                .optional();
    }

    private List<StateLine> lines(long list) {
        return jdbc.sql("select * from state_line where list = ? order by position, id")
                .param(list)
                .query((row, number) -> new StateLine(
                        row.getLong("id"),
                        new NomineeId(row.getObject("nominee", UUID.class)),
                        new ProposalCode(row.getString("dossier")),
                        row.getInt("position"),
                        StateLineState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("in_favour") == null
                                ? null
                                : new StateListView.Votes(
                                        row.getInt("in_favour"), row.getInt("against"), row.getInt("recused"))))
                .list();
    }

    private StateList list(ResultSet row) throws SQLException {
        LocalDate published = row.getObject("published_on", LocalDate.class);
        LocalDate met = row.getObject("council_on", LocalDate.class);
        return new StateList(
                row.getLong("id"),
                new OrganisationCode(row.getString("organisation")),
                new StateListCode(row.getString("code")),
                row.getString("campaign"),
                row.getString("award_form"),
                row.getString("title"),
                StateListState.valueOf(row.getString("state")),
                row.getInt("list_version"),
                row.getBoolean("ask_party"),
                row.getInt("publication_days"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                published == null ? null : new Publication(row.getString("published_where"), published),
                instant(row, "publication_over"),
                met == null
                        ? null
                        : new StateListView.Council(
                                met,
                                row.getInt("council_members"),
                                row.getInt("council_present"),
                                row.getInt("council_written"),
                                file(row, "council_minutes")),
                row.getString("selected_by"),
                row.getString("signed_by"),
                instant(row, "signed_at"),
                row.getBoolean("signed_on_behalf"),
                row.getString("submission_number"),
                row.getObject("submission_date", LocalDate.class),
                file(row, "submission_file"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("sent_reference"),
                row.getString("remark"),
                lines(row.getLong("id")));
    }

    static FileId file(ResultSet row, String column) throws SQLException {
        UUID file = row.getObject(column, UUID.class);
        return file == null ? null : new FileId(file);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
