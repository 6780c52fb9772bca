package vn.khenthuong.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** The tables {@code referral} and {@code referral_line}. */
@Repository
class ReferralTable {

    private final JdbcClient jdbc;

    ReferralTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Referral referral) {
        jdbc.sql(
                        """
                        insert into referral (id, organisation, campaign, dossier, above_organisation, above_campaign, unit, state,
                                              note, offered_by, offered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        referral.id(),
                        referral.organisation().value(),
                        referral.campaign(),
                        referral.dossier().value(),
                        referral.aboveOrganisation().value(),
                        referral.aboveCampaign(),
                        referral.unit().value(),
                        referral.state().name(),
                        referral.note(),
                        referral.offeredBy(),
                        referral.offeredAt().atOffset(ZoneOffset.UTC))
                .update();
        referral.nominees().forEach(nominee -> jdbc.sql(
                        "insert into referral_line (referral, organisation, nominee, open) values (?, ?, ?, true)")
                .params(referral.id(), referral.organisation().value(), nominee.value())
                .update());
    }

    /** Nobody else answers it until the transaction ends. */
    Optional<Referral> lock(UUID id) {
        jdbc.sql("select id from referral where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Referral> find(UUID id) {
        return read(jdbc.sql("select * from referral where id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** What an organisation sent up, newest first. */
    List<Referral> sentBy(OrganisationCode organisation, int most) {
        return read(jdbc.sql("select * from referral where organisation = :organisation order by offered_at desc, id"
                        + " limit :most")
                .param("organisation", organisation.value())
                .param("most", most));
    }

    /** What came up for these units of an organisation, newest first. @param units null for all */
    List<Referral> receivedBy(OrganisationCode organisation, Collection<UnitCode> units, int most) {
        return read(jdbc.sql(
                        "select * from referral where above_organisation = :organisation and (:all or unit in (:units))"
                                + " order by offered_at desc, id limit :most")
                .param("organisation", organisation.value())
                .param("all", units == null)
                // An empty list is no SQL; no unit has the empty code.
                .param(
                        "units",
                        units == null || units.isEmpty()
                                ? List.of("")
                                : units.stream().map(UnitCode::value).toList())
                .param("most", most));
    }

    int offeredTo(OrganisationCode organisation, Collection<UnitCode> units) {
        return units.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from referral where above_organisation = :organisation and unit in (:units)"
                                + " and state = 'OFFERED'")
                        .param("organisation", organisation.value())
                        .param("units", units.stream().map(UnitCode::value).toList())
                        .query(Integer.class)
                        .single();
    }

    /** Those whose answer is awaited from above. */
    List<UUID> taken() {
        return jdbc.sql("select id from referral where state = 'TAKEN' order by answered_at, id")
                .query(UUID.class)
                .list();
    }

    void answer(Referral referral, ReferralState state, String by, Instant at, String reason, ProposalCode above) {
        jdbc.sql("update referral set state = :state, answered_by = :by, answered_at = :at, reason = :reason,"
                        + " above_dossier = :above where id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason, Types.VARCHAR)
                .param("above", above == null ? null : above.value(), Types.VARCHAR)
                .param("id", referral.id())
                .update();
    }

    void settled(Referral referral) {
        jdbc.sql("update referral set state = 'SETTLED' where id = ?")
                .param(referral.id())
                .update();
    }

    void above(Referral referral, Map<NomineeId, NomineeId> copies) {
        copies.forEach((below, above) -> jdbc.sql(
                        "update referral_line set above_nominee = ? where referral = ? and nominee = ?")
                .params(above.value(), referral.id(), below.value())
                .update());
    }

    void close(Referral referral, NomineeId nominee, boolean awarded, String answer) {
        jdbc.sql("update referral_line set open = false, awarded = ?, answer = ? where referral = ? and nominee = ?")
                .params(awarded, answer, referral.id(), nominee.value())
                .update();
    }

    private List<Referral> read(JdbcClient.StatementSpec query) {
        List<Referral> bare =
                query.query((row, number) -> referral(row, List.of())).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Referral.Line>> lines = new HashMap<>();
        jdbc.sql("select * from referral_line where referral in (:ids) order by nominee")
                .param("ids", bare.stream().map(Referral::id).toList())
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("referral", UUID.class), id -> new ArrayList<>())
                            .add(line(row));
                });
        return bare.stream().map(one -> with(one, lines.get(one.id()))).toList();
    }

    private static Referral with(Referral one, List<Referral.Line> lines) {
        return new Referral(
                one.id(),
                one.organisation(),
                one.campaign(),
                one.dossier(),
                one.aboveOrganisation(),
                one.aboveCampaign(),
                one.unit(),
                one.state(),
                one.note(),
                one.offeredBy(),
                one.offeredAt(),
                one.answeredBy(),
                one.answeredAt(),
                one.reason(),
                one.aboveDossier(),
                lines);
    }

    private static Referral.Line line(ResultSet row) throws SQLException {
        UUID above = row.getObject("above_nominee", UUID.class);
        return new Referral.Line(
                new NomineeId(row.getObject("nominee", UUID.class)),
                above == null ? null : new NomineeId(above),
                row.getBoolean("open"),
                row.getObject("awarded", Boolean.class),
                row.getString("answer"));
    }

    private static Referral referral(ResultSet row, List<Referral.Line> lines) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        String above = row.getString("above_dossier");
        return new Referral(
                row.getObject("id", UUID.class),
                new OrganisationCode(row.getString("organisation")),
                row.getString("campaign"),
                new ProposalCode(row.getString("dossier")),
                new OrganisationCode(row.getString("above_organisation")),
                row.getString("above_campaign"),
                new UnitCode(row.getString("unit")),
                ReferralState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("offered_by"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("reason"),
                above == null ? null : new ProposalCode(above),
                lines);
    }
}
