package vn.khenthuong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** The table {@code unit_role}: who held which role where, and when. Nothing is deleted from it. */
@Component
class RoleTable {

    private static final String COLUMNS = "select id, user_id, unit, role, valid_from, valid_until from unit_role ";

    private final JdbcClient jdbc;
    private final TransactionMemo<String, List<RoleHeld>> known = new TransactionMemo<>();

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoleHeld> of(String userId) {
        return known.get(userId, () -> jdbc.sql(COLUMNS + "where user_id = ? order by valid_from, id")
                .param(userId)
                .query(RoleTable::held)
                .list());
    }

    /** To be called by whoever locked a person to change the roles: what was read before may be old. */
    void forget() {
        known.forget();
    }

    List<RoleHeld> in(OrganisationCode organisation, UnitCode unit) {
        return jdbc.sql(COLUMNS + "where organisation = ? and unit = ? order by role, valid_from, id")
                .params(organisation.value(), unit.value())
                .query(RoleTable::held)
                .list();
    }

    List<RoleHeld> all(OrganisationCode organisation) {
        return jdbc.sql(COLUMNS + "where organisation = ? order by user_id, valid_from, id")
                .param(organisation.value())
                .query(RoleTable::held)
                .list();
    }

    Optional<RoleHeld> find(OrganisationCode organisation, long id) {
        return jdbc.sql(COLUMNS + "where organisation = ? and id = ?")
                .params(organisation.value(), id)
                .query(RoleTable::held)
                .optional();
    }

    boolean anyHolds(OrganisationCode organisation, Role role) {
        return jdbc.sql("select exists (select 1 from unit_role where organisation = ? and role = ?)")
                .params(organisation.value(), role.name())
                .query(Boolean.class)
                .single();
    }

    long insert(OrganisationCode organisation, String userId, Assignment assignment, Instant from, Instant until) {
        known.forget();
        return jdbc.sql(
                        """
                        insert into unit_role (organisation, user_id, unit, role, valid_from, valid_until)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        organisation.value(),
                        userId,
                        assignment.unit().value(),
                        assignment.role().name(),
                        at(from),
                        at(until))
                .query(Long.class)
                .single();
    }

    void end(long id, Instant until) {
        known.forget();
        jdbc.sql("update unit_role set valid_until = ? where id = ?")
                .params(at(until), id)
                .update();
    }

    private static RoleHeld held(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new RoleHeld(
                row.getLong("id"),
                row.getString("user_id"),
                new Assignment(Role.valueOf(row.getString("role")), new UnitCode(row.getString("unit"))),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
