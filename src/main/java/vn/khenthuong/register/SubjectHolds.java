package vn.khenthuong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The register of holds on people and collectives. It keeps and answers; what follows from a hold is the caller's. */
@Service
public class SubjectHolds {

    private static final String SELECT = "select id, kind, name, birth_date, citizen_hash, unit, reason, authority,"
            + " document_number, document_date, file, from_day, until_day, placed_by, placed_at, lifted_by, lifted_at,"
            + " lift_document, lift_document_date, lift_reason from subject_hold ";

    private static final String IN_FORCE =
            "lifted_at is null and from_day <= :day and (until_day is null or until_day >= :day)";

    private final JdbcClient jdbc;
    private final Clock clock;

    SubjectHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a hold in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(OrganisationCode organisation, SubjectHold hold) {
        jdbc.sql("insert into subject_hold (id, organisation, kind, name, name_folded, birth_date, citizen_hash, unit,"
                        + " reason, authority, document_number, document_date, file, from_day, until_day, placed_by,"
                        + " placed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(hold.id())
                .param(organisation.value())
                .param(hold.kind().name())
                .param(hold.name())
                .param(FoldedName.of(hold.name()).value())
                .param(hold.birthDate())
                .param(hold.citizenHash())
                .param(hold.unit() == null ? null : hold.unit().value())
                .param(hold.reason().name())
                .param(hold.authority())
                .param(hold.documentNumber())
                .param(hold.documentDate())
                .param(hold.file() == null ? null : hold.file().value())
                .param(hold.from())
                .param(hold.until())
                .param(hold.placedBy())
                .param(Timestamp.from(hold.placedAt()))
                .update();
    }

    /**
     * Lifts a hold in the caller's transaction.
     *
     * @return false if somebody lifted it before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lift(Actor actor, UUID id, String documentNumber, LocalDate documentDate, String reason) {
        return jdbc.sql("update subject_hold set lifted_by = ?, lifted_at = ?, lift_document = ?,"
                                + " lift_document_date = ?, lift_reason = ?"
                                + " where organisation = ? and id = ? and lifted_at is null")
                        .params(
                                actor.userId(),
                                Timestamp.from(clock.instant()),
                                documentNumber,
                                documentDate,
                                reason,
                                actor.organisation().value(),
                                id)
                        .update()
                == 1;
    }

    public Optional<SubjectHold> find(OrganisationCode organisation, UUID id) {
        return jdbc.sql(SELECT + "where organisation = ? and id = ?")
                .params(organisation.value(), id)
                .query(SubjectHolds::read)
                .optional();
    }

    /**
     * Holds in force on a day that may concern somebody of these names or citizen numbers, and the named ones; oldest
     * first. Whom they concern, {@link SubjectHold#likeness} says.
     *
     * @param foldedNames as {@link FoldedName} makes them
     * @param hashes keyed hashes of citizen numbers
     * @param known holds that somebody said are about one of them
     */
    public List<SubjectHold> inForce(
            OrganisationCode organisation,
            LocalDate day,
            Collection<String> foldedNames,
            Collection<String> hashes,
            Collection<UUID> known) {
        return jdbc.sql(SELECT + "where organisation = :organisation and " + IN_FORCE
                        + " and (name_folded = any(:names) or citizen_hash = any(:hashes) or id = any(:known))"
                        + " order by placed_at")
                .param("organisation", organisation.value())
                .param("day", day)
                .param("names", foldedNames.toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .param("known", known.toArray(UUID[]::new))
                .query(SubjectHolds::read)
                .list();
    }

    /**
     * A page of the register, newest first.
     *
     * @param state null for every state
     * @param text part of a name, folded; empty for every name
     */
    public List<SubjectHold> page(
            OrganisationCode organisation, LocalDate day, HoldState state, FoldedName text, int offset, int limit) {
        return jdbc.sql(SELECT + "where organisation = :organisation and " + in(state)
                        + " and position(:text in name_folded) > 0 order by placed_at desc, id"
                        + " offset :offset limit :limit")
                .param("organisation", organisation.value())
                .param("day", day)
                .param("text", text.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(SubjectHolds::read)
                .list();
    }

    private static String in(HoldState state) {
        if (state == null) {
            return "true";
        }
        return switch (state) {
            case COMING -> "lifted_at is null and from_day > :day";
            case IN_FORCE -> IN_FORCE;
            case OVER -> "lifted_at is null and until_day < :day";
            case LIFTED -> "lifted_at is not null";
        };
    }

    /** Whether a hold with this ground on this very subject stands there already and was not lifted. */
    public boolean stands(OrganisationCode organisation, SubjectHold like) {
        return jdbc.sql("select exists (select 1 from subject_hold where organisation = :organisation"
                        + " and name_folded = :name and kind = :kind and lifted_at is null and reason = :reason"
                        + " and document_number = :number and document_date = :date"
                        + " and birth_date is not distinct from :born and citizen_hash is not distinct from :citizen"
                        + " and unit is not distinct from :unit)")
                .param("organisation", organisation.value())
                .param("name", FoldedName.of(like.name()).value())
                .param("kind", like.kind().name())
                .param("reason", like.reason().name())
                .param("number", like.documentNumber())
                .param("date", like.documentDate())
                .param("born", like.birthDate(), Types.DATE)
                .param("citizen", like.citizenHash(), Types.VARCHAR)
                .param("unit", like.unit() == null ? null : like.unit().value(), Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    /** Whether a hold refers to the file. */
    boolean refersTo(FileId file) {
        return jdbc.sql("select exists (select 1 from subject_hold where file = ?)")
                .param(file.value())
                .query(Boolean.class)
                .single();
    }

    /** Holds whose first day has come and on which the program has not acted yet. */
    public List<UUID> toBegin(OrganisationCode organisation, LocalDate day) {
        return due(organisation, day, "begun_at is null and " + IN_FORCE);
    }

    /** Holds whose last day has passed and on which the program has not acted yet. */
    public List<UUID> toEnd(OrganisationCode organisation, LocalDate day) {
        return due(organisation, day, "over_at is null and lifted_at is null and until_day < :day");
    }

    private List<UUID> due(OrganisationCode organisation, LocalDate day, String condition) {
        return jdbc.sql("select id from subject_hold where organisation = :organisation and " + condition
                        + " order by from_day, id")
                .param("organisation", organisation.value())
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Notes that the program acted on the hold's first day. @return false if it had before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begun(UUID id) {
        return noted(id, "begun_at");
    }

    /** Notes that the program acted on the end of the hold's last day. @return false if it had before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean over(UUID id) {
        return noted(id, "over_at");
    }

    private boolean noted(UUID id, String column) {
        return jdbc.sql("update subject_hold set " + column + " = ? where id = ? and lifted_at is null and " + column
                                + " is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    private static SubjectHold read(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        UUID file = row.getObject("file", UUID.class);
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new SubjectHold(
                row.getObject("id", UUID.class),
                NomineeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("citizen_hash"),
                unit == null ? null : new UnitCode(unit),
                HoldReason.valueOf(row.getString("reason")),
                row.getString("authority"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                file == null ? null : new FileId(file),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant(),
                lifted == null
                        ? null
                        : new SubjectHold.Lifting(
                                row.getString("lifted_by"),
                                lifted.toInstant(),
                                row.getString("lift_document"),
                                row.getObject("lift_document_date", LocalDate.class),
                                row.getString("lift_reason")));
    }
}
