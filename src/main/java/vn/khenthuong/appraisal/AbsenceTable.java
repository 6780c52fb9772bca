package vn.khenthuong.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.OrganisationCode;

/** The table {@code appraiser_absence}. An absence stands until its last day is over, unless it was ended before. */
@Component
class AbsenceTable {

    private static final String SELECT =
            "select id, person, stand_in, from_day, until_day, reason, ended_at from appraiser_absence ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day on which people are, in the campaign's zone. */
    LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    /** Lets absences be recorded one after the other, because each is judged by all others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(OrganisationCode organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('appraiser absences of ' || ?))")
                .param(organisation.value())
                .query(row -> {});
    }

    void insert(Actor actor, Absence absence) {
        jdbc.sql("insert into appraiser_absence (id, organisation, person, stand_in, from_day, until_day, reason,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        absence.id(),
                        actor.organisation().value(),
                        absence.person(),
                        absence.standIn(),
                        absence.from(),
                        absence.until(),
                        absence.reason(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** An absence of any state; nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Absence> lock(OrganisationCode organisation, UUID id) {
        return jdbc.sql(SELECT + "where organisation = ? and id = ? for update")
                .params(organisation.value(), id)
                .query(AbsenceTable::read)
                .optional();
    }

    /** Those that stand: in effect today, or to come; the earliest first. */
    List<Absence> standing(OrganisationCode organisation) {
        return jdbc.sql(SELECT + "where organisation = ? and ended_at is null and until_day >= ?"
                        + " order by from_day, until_day, id")
                .params(organisation.value(), today())
                .query(AbsenceTable::read)
                .list();
    }

    /** Those that are in effect today. */
    List<Absence> inEffect(OrganisationCode organisation) {
        LocalDate today = today();
        return standing(organisation).stream()
                .filter(absence -> absence.state(today) == AbsenceState.IN_EFFECT)
                .toList();
    }

    void end(Actor actor, UUID id) {
        jdbc.sql("update appraiser_absence set ended_by = ?, ended_at = ? where id = ?")
                .params(actor.userId(), Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Notes that what the person held was handed over. @return false if it had been before */
    boolean begun(UUID id) {
        return jdbc.sql("update appraiser_absence set begun_at = ? where id = ? and begun_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("stand_in"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                ended == null ? null : ended.toInstant());
    }
}
