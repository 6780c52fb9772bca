package vn.khenthuong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
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

    static final String SELECT =
            "select id, campaign, award_form, nominee, dossier, unit, body, kind, name, birth_date, citizen_hash,"
                    + " decision_number, decision_date, ordinal, source, place, form_name, achievement, granted_by from award_entry ";

    /** Stands where a unit's code stands for what a unit granted. */
    private static final UnitCode STATE = new UnitCode("state");

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final Clock clock;

    AwardRegister(JdbcClient jdbc, JdbcOperations rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Enters an award in the caller's transaction; the same nominee twice violates the register's unique key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, Award award) {
        enter(actor, List.of(award));
    }

    /** As {@link #enter(Actor, Award)}, of many: all rows go to the database together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, List<Award> awards) {
        enter(actor, null, awards);
    }

    /**
     * As {@link #enter(Actor, List)}, of what a head of unit granted alone.
     *
     * @param issuer the unit whose decision it is; null for the organisation's own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, UnitCode issuer, List<Award> awards) {
        Timestamp now = Timestamp.from(clock.instant());
        rows.batchUpdate(
                "insert into award_entry (id, organisation, issuer, campaign, award_form, source, nominee, dossier, unit, body,"
                        + " kind, name, name_folded, name_key, birth_date, citizen_hash, decision_number, decision_date, ordinal,"
                        + " recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                awards.stream().map(award -> row(actor, issuer, award, now)).toList());
        // In one order, so that two who enter the same names wait for each other one way round only.
        List<Award> byName = awards.stream()
                .sorted(Comparator.comparing(
                        award -> FoldedName.of(award.name()).key()))
                .toList();
        jdbc.sql("insert into register_name (organisation, kind, name_key)"
                        + " select :organisation, kind, name_key from unnest(:kinds, :keys) as named (kind, name_key)"
                        + " on conflict do nothing")
                .param("organisation", actor.organisation().value())
                .param(
                        "kinds",
                        byName.stream().map(award -> award.kind().name()).toArray(String[]::new))
                .param(
                        "keys",
                        byName.stream()
                                .map(award -> FoldedName.of(award.name()).key())
                                .toArray(String[]::new))
                .update();
    }

    /** As {@link #enter(Actor, List)}, of what the State granted: its decisions are nobody's numbers here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterOfState(Actor actor, List<Award> awards) {
        enter(actor, STATE, awards);
    }

    private static Object[] row(Actor actor, UnitCode issuer, Award award, Timestamp now) {
        return new Object[] {
            award.id(),
            actor.organisation().value(),
            issuer == null ? "" : issuer.value(),
            award.campaign(),
            award.awardForm(),
            award.decidedHere() ? "DECISION" : "RECORDED",
            award.nominee() == null ? null : award.nominee().value(),
            award.dossier() == null ? null : award.dossier().value(),
            award.unit().value(),
            award.body() == null ? null : award.body().value(),
            award.kind().name(),
            award.name(),
            FoldedName.of(award.name()).value(),
            FoldedName.of(award.name()).key(),
            award.birthDate(),
            award.citizenHash(),
            award.decisionNumber(),
            award.decisionDate(),
            award.ordinal(),
            actor.userId(),
            now
        };
    }

    /** One entry; empty if there is none in the organisation. */
    public Optional<Award> find(OrganisationCode organisation, UUID entry) {
        return jdbc.sql(SELECT + "where organisation = ? and id = ?")
                .params(organisation.value(), entry)
                .query(AwardRegister::read)
                .optional();
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

    /** Everything that one decision of the organisation granted through this system, by number inside it. */
    public List<Award> ofDecision(OrganisationCode organisation, String decisionNumber, LocalDate decisionDate) {
        return jdbc.sql(SELECT
                        + "where organisation = ? and source = 'DECISION' and issuer = '' and decision_number = ? and"
                        + " decision_date = ? order by ordinal")
                .params(organisation.value(), decisionNumber, decisionDate)
                .query(AwardRegister::read)
                .list();
    }

    /** Whether the actor may look through the whole register. */
    public boolean readableBy(Actor actor) {
        return new AwardPermissions(actor).mayReadAll();
    }

    static Award read(ResultSet row, int number) throws SQLException {
        UUID nominee = row.getObject("nominee", UUID.class);
        String dossier = row.getString("dossier");
        String unit = row.getString("unit");
        String body = row.getString("body");
        return new Award(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getString("award_form"),
                nominee == null ? null : new NomineeId(nominee),
                dossier == null ? null : new ProposalCode(dossier),
                unit == null ? null : new UnitCode(unit),
                body == null ? null : new UnitCode(body),
                NomineeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("citizen_hash"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("ordinal", Integer.class),
                row.getString("source").equals("IMPORTED")
                        ? new Award.Earlier(
                                row.getString("place"),
                                row.getString("form_name"),
                                row.getString("achievement"),
                                row.getString("granted_by"))
                        : null);
    }
}
