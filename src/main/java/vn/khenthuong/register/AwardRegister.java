package vn.khenthuong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** The register of awards: decided here, or granted elsewhere and recorded for the double-award check (stand A9). */
@Service
public class AwardRegister {

    private static final String SELECT =
            "select id, campaign, award_form, nominee, dossier, unit, body, kind, name, birth_date, citizen_hash,"
                    + " decision_number, decision_date, ordinal from award_entry ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters an award in the caller's transaction; the same nominee twice violates the register's unique key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, Award award) {
        jdbc.sql(
                        "insert into award_entry (id, organisation, campaign, award_form, source, nominee, dossier, unit, body,"
                                + " kind, name, name_folded, birth_date, citizen_hash, decision_number, decision_date, ordinal,"
                                + " recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(award.id())
                .param(actor.organisation().value())
                .param(award.campaign())
                .param(award.awardForm())
                .param(award.decidedHere() ? "DECISION" : "RECORDED")
                .param(award.nominee() == null ? null : award.nominee().value())
                .param(award.dossier() == null ? null : award.dossier().value())
                .param(award.unit().value())
                .param(award.body() == null ? null : award.body().value())
                .param(award.kind().name())
                .param(award.name())
                .param(FoldedName.of(award.name()).value())
                .param(award.birthDate())
                .param(award.citizenHash())
                .param(award.decisionNumber())
                .param(award.decisionDate())
                .param(award.ordinal())
                .param(actor.userId())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Awards of the campaign that may be the same person or collective: equal citizen number, or equal folded name. */
    public List<Award> candidates(
            OrganisationCode organisation, String campaign, NomineeKind kind, FoldedName name, String citizenHash) {
        return jdbc.sql(SELECT + "where organisation = ? and campaign = ? and kind = ?"
                        + " and (name_folded = ? or (citizen_hash is not null and citizen_hash = ?))")
                .params(
                        organisation.value(),
                        campaign,
                        kind.name(),
                        name.value(),
                        citizenHash == null ? "" : citizenHash)
                .query(AwardRegister::read)
                .list();
    }

    /** As {@link #candidates(OrganisationCode, String, NomineeKind, FoldedName, String)}, of many at once and of both kinds. */
    public List<Award> candidates(
            OrganisationCode organisation, String campaign, Collection<String> foldedNames, Collection<String> hashes) {
        if (foldedNames.isEmpty() && hashes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where organisation = :organisation and campaign = :campaign"
                        + " and (name_folded = any(:names) or citizen_hash = any(:hashes))")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("names", foldedNames.toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .query(AwardRegister::read)
                .list();
    }

    /** What a dossier has brought; asked for whoever may see that dossier. */
    public List<Award> ofDossier(OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql(SELECT + "where organisation = ? and dossier = ?")
                .params(organisation.value(), dossier.value())
                .query(AwardRegister::read)
                .list();
    }

    /** A page of the register, newest decision first, then by number inside the decision. */
    public List<Award> page(OrganisationCode organisation, String campaign, int offset, int limit) {
        return jdbc.sql(SELECT + "where organisation = ? and campaign = ?"
                        + " order by decision_date desc, decision_number, ordinal nulls last, id offset ? limit ?")
                .params(organisation.value(), campaign, offset, limit)
                .query(AwardRegister::read)
                .list();
    }

    /** As {@link #page(OrganisationCode, String, int, int)}, of these units only. */
    List<Award> page(OrganisationCode organisation, String campaign, Set<UnitCode> units, int offset, int limit) {
        return jdbc.sql(SELECT + "where organisation = :organisation and campaign = :campaign and unit in (:units)"
                        + " order by decision_date desc, decision_number, ordinal nulls last, id"
                        + " offset :offset limit :limit")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("units", units.stream().map(UnitCode::value).toList())
                .param("offset", offset)
                .param("limit", limit)
                .query(AwardRegister::read)
                .list();
    }

    /** Whether the actor may look through the whole register. */
    public boolean readableBy(Actor actor) {
        return new AwardPermissions(actor).mayReadAll();
    }

    public long count(OrganisationCode organisation, String campaign) {
        return jdbc.sql("select count(*) from award_entry where organisation = ? and campaign = ?")
                .params(organisation.value(), campaign)
                .query(Long.class)
                .single();
    }

    private static Award read(ResultSet row, int number) throws SQLException {
        UUID nominee = row.getObject("nominee", UUID.class);
        String dossier = row.getString("dossier");
        String body = row.getString("body");
        return new Award(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getString("award_form"),
                nominee == null ? null : new NomineeId(nominee),
                dossier == null ? null : new ProposalCode(dossier),
                new UnitCode(row.getString("unit")),
                body == null ? null : new UnitCode(body),
                NomineeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("citizen_hash"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("ordinal", Integer.class));
    }
}
