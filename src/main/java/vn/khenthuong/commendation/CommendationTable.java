package vn.khenthuong.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** One row for each own award that a head decided on. */
@Repository
class CommendationTable {

    private static final String SELECT =
            "select dossier, unit, decided_by, decided_at, on_behalf, decision_number, decision_date, decision_file,"
                    + " issued_by, issued_at from commendation where ";

    private final JdbcClient jdbc;

    CommendationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later decision on the same dossier, after the clerk gave it back, takes the earlier one's place. */
    void decided(Actor actor, ProposalCode dossier, UnitCode unit, boolean onBehalf, Instant at) {
        jdbc.sql(
                        """
                        insert into commendation (organisation, dossier, unit, decided_by, decided_at, on_behalf)
                        values (:organisation, :dossier, :unit, :by, :at, :onBehalf)
                        on conflict (organisation, dossier) do update
                        set decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                            on_behalf = excluded.on_behalf
                        where commendation.issued_at is null
                        """)
                .param("organisation", actor.organisation().value())
                .param("dossier", dossier.value())
                .param("unit", unit.value())
                .param("by", actor.userId())
                .param("at", Timestamp.from(at))
                .param("onBehalf", onBehalf)
                .update();
    }

    void issued(Actor actor, ProposalCode dossier, IssuedCommendation judgement, Instant at) {
        jdbc.sql(
                        """
                        update commendation
                        set decision_number = :number, decision_date = :date, decision_file = :file, on_paper = :onPaper,
                            issued_by = :by, issued_at = :at
                        where organisation = :organisation and dossier = :dossier
                        """)
                .param("organisation", actor.organisation().value())
                .param("dossier", dossier.value())
                .param("number", judgement.number().strip())
                .param("date", judgement.date())
                .param("file", judgement.file().value())
                .param("onPaper", judgement.onPaper())
                .param("by", actor.userId())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Commendation> find(OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql(SELECT + "organisation = ? and dossier = ?")
                .params(organisation.value(), dossier.value())
                .query(CommendationTable::read)
                .optional();
    }

    Optional<ProposalCode> decidedIn(OrganisationCode organisation, FileId file) {
        return jdbc.sql("select dossier from commendation where organisation = ? and decision_file = ?")
                .params(organisation.value(), file.value())
                .query(String.class)
                .optional()
                .map(ProposalCode::new);
    }

    boolean refersTo(FileId file) {
        return jdbc.sql("select exists (select 1 from commendation where decision_file = ?)")
                .params(file.value())
                .query(Boolean.class)
                .single();
    }

    private static Commendation read(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("decision_file", UUID.class);
        Timestamp issued = row.getTimestamp("issued_at");
        return new Commendation(
                new ProposalCode(row.getString("dossier")),
                new UnitCode(row.getString("unit")),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("on_behalf"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                file == null ? null : new FileId(file),
                row.getString("issued_by"),
                issued == null ? null : issued.toInstant());
    }
}
