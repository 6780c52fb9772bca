package vn.khenthuong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The table {@code unit}. A row that an administrator touched is marked and no reference file changes it again. */
@Component
class UnitTable {

    static final String ADMINISTRATOR = "administrator";

    private static final String COLUMNS =
            "select organisation, code, name, kind, parent, proposes_through, official_code, mark from unit ";

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(OrganisationCode organisation, UnitCode code) {
        return UnitsSeen.by(this)
                .map(seen -> seen.find(organisation, code, () -> read(organisation, code), () -> readAll(organisation)))
                .orElseGet(() -> read(organisation, code));
    }

    private Optional<Unit> read(OrganisationCode organisation, UnitCode code) {
        return jdbc.sql(COLUMNS + "where organisation = ? and code = ?")
                .params(organisation.value(), code.value())
                .query(UnitTable::unit)
                .optional();
    }

    List<Unit> all(OrganisationCode organisation) {
        return UnitsSeen.by(this)
                .map(seen -> seen.all(organisation, () -> readAll(organisation)))
                .orElseGet(() -> readAll(organisation));
    }

    private List<Unit> readAll(OrganisationCode organisation) {
        return jdbc.sql(COLUMNS + "where organisation = ? order by name collate \"vi-x-icu\", code")
                .param(organisation.value())
                .query(UnitTable::unit)
                .list();
    }

    void insert(Unit unit) {
        insert(unit, true);
    }

    /** Adds a unit of a reference file unless its code is there already. */
    boolean insertFromFile(Unit unit) {
        return insert(unit, false) == 1;
    }

    private int insert(Unit unit, boolean edited) {
        UnitsSeen.by(this).ifPresent(UnitsSeen::forget);
        return jdbc.sql(
                        """
                        insert into unit (organisation, code, name, kind, parent, proposes_through, official_code, mark, edited)
                        values (:organisation, :code, :name, :kind, :parent, :through, :official, :mark, :edited)
                        """
                                + (edited ? "" : "on conflict (organisation, code) do nothing"))
                .param("organisation", unit.organisation().value())
                .param("code", unit.code().value())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("parent", value(unit.parent()))
                .param("through", value(unit.proposesThrough()))
                .param("official", unit.officialCode())
                .param("mark", unit.mark())
                .param("edited", edited)
                .update();
    }

    /** Brings a row to what a newer reference file says, unless an administrator changed it. */
    boolean updateFromFile(Unit unit) {
        UnitsSeen.by(this).ifPresent(UnitsSeen::forget);
        return jdbc.sql(
                                """
                                update unit set name = :name, proposes_through = :through, mark = :mark
                                where organisation = :organisation and code = :code and not edited
                                  and (name, coalesce(proposes_through, ''), mark)
                                      is distinct from (:name, coalesce(:through, ''), :mark)
                                """)
                        .param("name", unit.name())
                        .param("through", value(unit.proposesThrough()))
                        .param("mark", unit.mark())
                        .param("organisation", unit.organisation().value())
                        .param("code", unit.code().value())
                        .update()
                == 1;
    }

    /** Whether anybody holds or held a role in it. */
    boolean held(Unit unit) {
        return jdbc.sql("select exists (select 1 from unit_role where organisation = ? and unit = ?)")
                .params(unit.organisation().value(), unit.code().value())
                .query(Boolean.class)
                .single();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if something on record refers to it */
    void delete(Unit unit) {
        UnitsSeen.by(this).ifPresent(UnitsSeen::forget);
        jdbc.sql("delete from unit where organisation = ? and code = ?")
                .params(unit.organisation().value(), unit.code().value())
                .update();
    }

    void rename(Unit unit, String name) {
        UnitsSeen.by(this).ifPresent(UnitsSeen::forget);
        jdbc.sql("update unit set name = ?, edited = true where organisation = ? and code = ?")
                .params(name, unit.organisation().value(), unit.code().value())
                .update();
    }

    void proposeThrough(Unit unit, UnitCode submitter) {
        UnitsSeen.by(this).ifPresent(UnitsSeen::forget);
        jdbc.sql("update unit set proposes_through = ?, edited = true where organisation = ? and code = ?")
                .params(
                        submitter.value(),
                        unit.organisation().value(),
                        unit.code().value())
                .update();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new OrganisationCode(row.getString("organisation")),
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                code(row.getString("parent")),
                code(row.getString("proposes_through")),
                row.getString("official_code"),
                row.getString("mark"));
    }

    private static UnitCode code(String value) {
        return value == null ? null : new UnitCode(value);
    }

    private static String value(UnitCode code) {
        return code == null ? null : code.value();
    }
}
