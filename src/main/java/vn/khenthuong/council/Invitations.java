package vn.khenthuong.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierRow;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The secretary calls the council together, so that its members read the dossier before they meet. */
@Service
public class Invitations {

    private static final String COLUMNS = "select id, dossier, meets_at, place, agenda, invited_by, invited_at";

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final DossierLists lists;
    private final DossierProgress progress;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Dossiers dossiers,
            DossierLists lists,
            DossierProgress progress,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.lists = lists;
        this.progress = progress;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Calls the council, or tells it of another time, place or agenda. Saying the same again does nothing, so that nobody is
     * written to twice.
     *
     * @param meetsAt after now
     * @param place at most 200 characters
     * @param agenda at most 4,000 characters; null or blank for none
     * @throws RefusedException if an input is missing or impossible
     * @throws NotPermittedException unless the actor is the unit's secretary and the dossier waits for the council
     */
    @Transactional
    public void invite(Actor actor, ProposalCode dossier, Instant meetsAt, String place, String agenda) {
        ProposalPermissions may = progress.lock(actor, dossier);
        may.require(may.mayRecordMeeting(), "invite", dossier.value());
        Instant now = clock.instant();
        input(dossier, meetsAt, place, agenda, now).refuseIfAny();
        String where = place.strip();
        String what = agenda == null ? "" : agenda.strip();
        Optional<Invitation> earlier = newest(actor, dossier);
        if (earlier.filter(told -> told.says(meetsAt, where, what)).isPresent()) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into council_invitation (id, organisation, dossier, meets_at, place, agenda, invited_by,"
                        + " invited_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        actor.organisation().value(),
                        dossier.value(),
                        Timestamp.from(meetsAt),
                        where,
                        what,
                        actor.userId(),
                        Timestamp.from(now))
                .update();
        audit.record(
                actor,
                may.councilUnit().value(),
                "council.invited",
                AuditSubject.proposal(dossier),
                meetsAt.toString(),
                Map.of());
        DossierView view = dossiers.view(actor, dossier);
        events.publishEvent(new CouncilInvited(
                actor.organisation(),
                view.campaign(),
                may.councilUnit(),
                dossier,
                id,
                meetsAt,
                where,
                view.nominees().size(),
                earlier.map(Invitation::id).orElse(null)));
    }

    /**
     * The newest invitation to judge this dossier; empty if none was written.
     *
     * @throws NotPermittedException as unknown if the actor may not see the dossier
     */
    @Transactional(readOnly = true)
    public Optional<Invitation> of(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        return newest(actor, dossier);
    }

    /** Meetings of the actor's own units that have not been held, the next one first. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(Actor actor) {
        List<String> open =
                lists.mine(actor, new DossierFilter(ProposalState.COUNCIL, ""), 0, DossierLists.MOST).rows().stream()
                        .map(DossierRow::code)
                        .map(ProposalCode::value)
                        .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from (" + COLUMNS.replace("select", "select distinct on (dossier)")
                        + " from council_invitation where organisation = :organisation and dossier in (:dossiers)"
                        + " order by dossier, invited_at desc) newest order by meets_at, dossier")
                .param("organisation", actor.organisation().value())
                .param("dossiers", open)
                .query(Invitations::invitation)
                .list();
    }

    private Optional<Invitation> newest(Actor actor, ProposalCode dossier) {
        return jdbc.sql(COLUMNS + " from council_invitation where organisation = ? and dossier = ?"
                        + " order by invited_at desc limit 1")
                .params(actor.organisation().value(), dossier.value())
                .query(Invitations::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new ProposalCode(row.getString("dossier")),
                row.getTimestamp("meets_at").toInstant(),
                row.getString("place"),
                row.getString("agenda"),
                row.getString("invited_by"),
                row.getTimestamp("invited_at").toInstant());
    }

    private static InputCheck input(ProposalCode dossier, Instant meetsAt, String place, String agenda, Instant now) {
        return new InputCheck(Subject.proposal(dossier.value()))
                .that(
                        meetsAt != null,
                        "input-required",
                        "meetsOn",
                        "",
                        "",
                        "Chưa nhập đủ ngày và giờ họp.",
                        "Enter the day and the hour of the meeting.")
                .that(
                        meetsAt == null || meetsAt.isAfter(now),
                        "meeting-ahead",
                        "meetsOn",
                        "",
                        "",
                        "Giờ họp đã qua. Hãy nhập ngày, giờ sau thời điểm hiện tại; cuộc họp đã diễn ra thì ghi vào biên bản.",
                        "The hour has passed. Enter a later one; a meeting that was held belongs in the minutes.")
                .required("place", "Địa điểm họp", place, InputCheck.SHORT_TEXT)
                .optional("agenda", "Nội dung họp", agenda, InputCheck.LONG_TEXT);
    }
}
