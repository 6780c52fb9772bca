package vn.khenthuong.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** Recorded meetings of a dossier. */
@Service
public class Meetings {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Dossiers dossiers, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The dossier's meetings, newest first, for whoever may see the dossier. */
    public List<Meeting> of(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        return jdbc.sql("select id, held_on, place, chair, total_members, minutes_file, recorded_by, recorded_at"
                        + " from council_meeting where organisation = ? and dossier = ? order by recorded_at desc")
                .params(actor.organisation().value(), dossier.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    CouncilMinutes minutes = new CouncilMinutes(
                            row.getObject("held_on", LocalDate.class),
                            row.getString("place"),
                            row.getString("chair"),
                            row.getInt("total_members"),
                            attendance(id),
                            ballots(id),
                            new FileId(row.getObject("minutes_file", UUID.class)));
                    return new Meeting(
                            dossier,
                            minutes,
                            row.getString("recorded_by"),
                            row.getTimestamp("recorded_at").toInstant());
                })
                .list();
    }

    void add(Actor actor, ProposalCode dossier, CouncilMinutes minutes) {
        UUID id = UUID.randomUUID();
        String organisation = actor.organisation().value();
        jdbc.sql(
                        "insert into council_meeting (id, organisation, dossier, held_on, place, chair, total_members, present,"
                                + " minutes_file, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        organisation,
                        dossier.value(),
                        minutes.heldOn(),
                        minutes.place().strip(),
                        minutes.chair().strip(),
                        minutes.totalMembers(),
                        minutes.present(),
                        minutes.minutesFile().value(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        for (int i = 0; i < minutes.attendance().size(); i++) {
            CouncilMinutes.Attendance member = minutes.attendance().get(i);
            jdbc.sql("insert into council_attendance (meeting, organisation, position, name, login, seat, present,"
                            + " substitute, opinion) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(organisation)
                    .param(i + 1)
                    .param(member.name().strip())
                    .param(member.login())
                    .param(member.seat().name())
                    .param(member.present())
                    .param(member.substituted() ? member.substitute().strip() : null)
                    .param(member.wrote() ? member.opinion().strip() : null)
                    .update();
        }
        for (CouncilMinutes.Ballot ballot : minutes.ballots()) {
            jdbc.sql(
                            "insert into council_ballot (meeting, organisation, nominee, in_favour, against, recused, selected,"
                                    + " note) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            organisation,
                            ballot.nominee().value(),
                            ballot.inFavour(),
                            ballot.against(),
                            ballot.recused(),
                            ballot.selected(),
                            ballot.note() == null ? "" : ballot.note())
                    .update();
        }
    }

    private List<CouncilMinutes.Attendance> attendance(UUID meeting) {
        return jdbc.sql(
                        "select name, login, seat, present, substitute, opinion from council_attendance where meeting = ?"
                                + " order by position")
                .param(meeting)
                .query((row, number) -> new CouncilMinutes.Attendance(
                        row.getString("name"),
                        row.getString("login"),
                        CouncilSeat.valueOf(row.getString("seat")),
                        row.getBoolean("present"),
                        row.getString("substitute"),
                        row.getString("opinion")))
                .list();
    }

    private List<CouncilMinutes.Ballot> ballots(UUID meeting) {
        return jdbc.sql("select nominee, in_favour, against, recused, selected, note from council_ballot"
                        + " where meeting = ? order by selected desc, in_favour desc, nominee")
                .param(meeting)
                .query((row, number) -> new CouncilMinutes.Ballot(
                        new NomineeId(row.getObject("nominee", UUID.class)),
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getInt("recused"),
                        row.getBoolean("selected"),
                        row.getString("note")))
                .list();
    }
}
