package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/** What happens between reaching a database and using it: checks, rights, migrations, the zone. */
class DatabasePreparation implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePreparation.class);

    private final DatabaseAccess access;

    DatabasePreparation(DatabaseAccess access) {
        this.access = access;
    }

    @Override
    public void migrate(Flyway flyway) {
        before();
        flyway.migrate();
        after();
    }

    private void before() {
        try (Connection owner = access.connectAsOwner()) {
            DatabaseChecks.textAndDurability(owner);
            if (access.separateRoles()) {
                giveRights(owner);
            } else {
                LOG.warn("One role owns and uses the tables: set KHENTHUONG_DB_OWNER_USER for a lesser runtime role");
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Tables that the owner makes from now on are open to the app role; a migration that must not allow it revokes. */
    private void giveRights(Connection owner) throws SQLException {
        String app = quoted(access.app().user());
        try (Statement statement = owner.createStatement()) {
            statement.execute("grant usage on schema public to " + app);
            statement.execute("alter default privileges in schema public"
                    + " grant select, insert, update, delete on tables to " + app);
            statement.execute("alter default privileges in schema public grant usage, select on sequences to " + app);
        }
    }

    private void after() {
        try (Connection owner = access.connectAsOwner()) {
            DatabaseChecks.vietnamese(owner);
            if (access.separateRoles()) {
                try (Statement statement = owner.createStatement()) {
                    statement.execute("revoke insert, update, delete on flyway_schema_history, stored_zone from "
                            + quoted(access.app().user()));
                }
            }
            StoredZone.keepOrRefuse(owner);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private StartRefusedException unreachable(SQLException e) {
        return new StartRefusedException(
                new Text(
                        "Không dùng được cơ sở dữ liệu " + access.url() + " với vai trò " + access.owner() + ": "
                                + e.getMessage(),
                        "The database " + access.url() + " cannot be used as role " + access.owner() + ": "
                                + e.getMessage()),
                new Text(
                        "Hãy kiểm tra KHENTHUONG_DB_URL, KHENTHUONG_DB_USER, KHENTHUONG_DB_PASSWORD và quyền của vai trò.",
                        "Check KHENTHUONG_DB_URL, KHENTHUONG_DB_USER, KHENTHUONG_DB_PASSWORD and the role's rights."),
                e);
    }
}
