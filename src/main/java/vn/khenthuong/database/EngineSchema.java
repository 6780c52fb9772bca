package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the process engine's tables from the engine's own scripts, as owner and in one transaction, so that the running
 * program needs no right to create tables. Runs plain SQL and knows nothing else of the engine. A later engine version
 * is a further migration with its upgrade scripts.
 */
class EngineSchema implements JavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/";

    /** In the order in which the engine itself runs them; the case tables are needed even with cases switched off. */
    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine 7.24";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (alreadyThere(connection)) {
            return;
        }
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(
                            new ClassPathResource(FOLDER + "activiti.postgres.create." + script + ".sql"), "UTF-8"));
        }
    }

    private static boolean alreadyThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
