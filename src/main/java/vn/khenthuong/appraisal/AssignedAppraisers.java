package vn.khenthuong.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The table {@code dossier_appraiser}: who appraises which dossier. */
@Service
public class AssignedAppraisers {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssignedAppraisers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Login of who appraises the dossier today: the person named or, while they are away, who stands in; empty if nobody was
     * named. Whether they still may, the caller asks.
     */
    public Optional<String> of(OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql("select coalesce(away.stand_in, given.appraiser) from dossier_appraiser given"
                        + " left join appraiser_absence away on away.organisation = given.organisation"
                        + " and away.person = given.appraiser and away.ended_at is null"
                        + " and :today between away.from_day and away.until_day"
                        + " where given.organisation = :organisation and given.dossier = :dossier")
                .param("today", clock.instant().atZone(CampaignZone.ZONE).toLocalDate())
                .param("organisation", organisation.value())
                .param("dossier", dossier.value())
                .query(String.class)
                .optional();
    }

    /** Login of whom the dossier was given to, away or not; empty if nobody was named. */
    Optional<String> named(OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql("select appraiser from dossier_appraiser where organisation = ? and dossier = ?")
                .params(organisation.value(), dossier.value())
                .query(String.class)
                .optional();
    }

    Map<ProposalCode, String> all(OrganisationCode organisation) {
        Map<ProposalCode, String> found = new HashMap<>();
        jdbc.sql("select dossier, appraiser from dossier_appraiser where organisation = ?")
                .param(organisation.value())
                .query(row -> {
                    found.put(new ProposalCode(row.getString("dossier")), row.getString("appraiser"));
                });
        return found;
    }

    /** When each appraiser was last given a dossier. */
    Map<String, Instant> lastGiven(OrganisationCode organisation) {
        Map<String, Instant> found = new HashMap<>();
        jdbc.sql("select appraiser, max(assigned_at) as last from dossier_appraiser where organisation = ?"
                        + " group by appraiser")
                .param(organisation.value())
                .query(row -> {
                    found.put(
                            row.getString("appraiser"), row.getTimestamp("last").toInstant());
                });
        return found;
    }

    /** How many dossiers each person appraised whose appraisal was approved. */
    Map<String, Integer> approved(OrganisationCode organisation) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select appraised_by, count(distinct dossier) as dossiers from appraisal_line"
                        + " where organisation = ? and settled group by appraised_by")
                .param(organisation.value())
                .query(row -> {
                    found.put(row.getString("appraised_by"), row.getInt("dossiers"));
                });
        return found;
    }

    void put(Actor actor, ProposalCode dossier, String appraiser) {
        jdbc.sql("insert into dossier_appraiser (organisation, dossier, appraiser, assigned_by, assigned_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (organisation, dossier) do update set"
                        + " appraiser = excluded.appraiser, assigned_by = excluded.assigned_by,"
                        + " assigned_at = excluded.assigned_at")
                .params(
                        actor.organisation().value(),
                        dossier.value(),
                        appraiser,
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Nothing happens if the dossier is somebody else's. */
    void remove(OrganisationCode organisation, ProposalCode dossier, String appraiser) {
        jdbc.sql("delete from dossier_appraiser where organisation = ? and dossier = ? and appraiser = ?")
                .params(organisation.value(), dossier.value(), appraiser)
                .update();
    }
}
