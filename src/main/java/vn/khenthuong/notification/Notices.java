package vn.khenthuong.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** Writes and reads notices. */
@Service
public class Notices {

    private final JdbcClient jdbc;
    private final ProcessSteps dossiers;
    private final Clock clock;

    Notices(JdbcClient jdbc, ProcessSteps dossiers, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Tells the dossier's unit, once: a job that runs twice writes one notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(OrganisationCode organisation, ProposalCode dossier, Notice.Kind kind) {
        jdbc.sql("insert into notice (organisation, unit, dossier, kind, created_at)"
                        + " select :organisation, :unit, :dossier, :kind, :now where not exists (select 1 from notice"
                        + " where organisation = :organisation and dossier = :dossier and kind = :kind)")
                .param("organisation", organisation.value())
                .param("unit", dossiers.unit(organisation, dossier).value())
                .param("dossier", dossier.value())
                .param("kind", kind.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest notices to the actor's own units. */
    public List<Notice> of(Actor actor, int limit) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select unit, dossier, kind, created_at from notice where organisation = :organisation"
                        + " and unit in (:units) order by created_at desc, id desc limit :limit")
                .param("organisation", actor.organisation().value())
                .param("units", actor.units().stream().map(UnitCode::value).toList())
                .param("limit", limit)
                .query((row, number) -> new Notice(
                        new UnitCode(row.getString("unit")),
                        new ProposalCode(row.getString("dossier")),
                        Notice.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
