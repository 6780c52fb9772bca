package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.support.Program;

/** A PostgreSQL that the program did not make: used when it is fit, refused with the reason when it is not. */
class ExternalDatabaseIT {

    private static final Path DATA =
            Path.of("target/durability/external-server").toAbsolutePath();

    private static ExternalServer server;

    @BeforeAll
    static void start() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        server = ExternalServer.start(DATA);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void fitDatabasePasses() throws Exception {
        try (Connection connection = server.connect("awards")) {
            assertThatCode(() -> DatabaseChecks.textAndDurability(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesADatabaseInLocaleC() throws Exception {
        server.asSuperuser("create database plain_c template template0 encoding 'UTF8' locale 'C'");
        try (Connection connection = server.connect("plain_c")) {
            assertThatThrownBy(() -> DatabaseChecks.textAndDurability(connection))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("lower('ĐẮK')");
        }
    }

    @Test
    void refusesAnotherEncoding() throws Exception {
        server.asSuperuser("create database latin template template0 encoding 'SQL_ASCII' locale 'C'");
        try (Connection connection = server.connect("latin")) {
            assertThatThrownBy(() -> DatabaseChecks.textAndDurability(connection))
                    .hasMessageContaining("encoding is not UTF8");
        }
    }

    @Test
    void refusesAServerThatMayLoseWhatItAcknowledged() throws Exception {
        try (Connection connection = server.connect("awards");
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            assertThatThrownBy(() -> DatabaseChecks.textAndDurability(connection))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
    }

    @Test
    void refusesAnotherZoneThanTheOneStored() throws Exception {
        server.asSuperuser("create database zoned");
        try (Connection connection = server.connect("zoned");
                Statement statement = connection.createStatement()) {
            statement.execute("create table stored_zone (zone varchar(64) primary key)");
            StoredZone.keepOrRefuse(connection);
            assertThat(RunningDatabase.ask(connection, "select zone from stored_zone"))
                    .isEqualTo("UTC");
            assertThatCode(() -> StoredZone.keepOrRefuse(connection)).doesNotThrowAnyException();
            TimeZone before = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
                assertThatThrownBy(() -> StoredZone.keepOrRefuse(connection))
                        .hasMessageContaining("time zone is Asia/Ho_Chi_Minh");
            } finally {
                TimeZone.setDefault(before);
            }
            statement.execute("update stored_zone set zone = 'Asia/Ho_Chi_Minh'");
            assertThatThrownBy(() -> StoredZone.keepOrRefuse(connection))
                    .hasMessageContaining("the data is kept in Asia/Ho_Chi_Minh");
        }
    }

    @Test
    void saysWhichDatabaseCannotBeReached() {
        DatabaseAccess nowhere = DatabaseAccess.external(
                new DatabaseProperties(server.url("awards"), "app_role", "app", "nobody_knows", "wrong"));
        assertThatThrownBy(() -> new DatabasePreparation(nowhere).migrate(null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(server.url("awards"))
                .hasMessageContaining("nobody_knows")
                .hasMessageNotContaining("wrong");
    }

    @Test
    @Tag("full")
    void runsOnItWithTwoRolesAndStartsNoneOfItsOwn() throws Exception {
        Path data = Path.of("target/durability/external-program").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        Map<String, String> environment = Map.of(
                "KHENTHUONG_DB_URL", server.url("awards"),
                "KHENTHUONG_DB_USER", "app_role",
                "KHENTHUONG_DB_PASSWORD", "app",
                "KHENTHUONG_DB_OWNER_USER", "owner_role",
                "KHENTHUONG_DB_OWNER_PASSWORD", "owner");
        try (Program program = Program.on(data).environment(environment).startAndWait();
                Connection connection = server.connect("awards")) {
            assertThat(Files.exists(data.resolve("postgresql"))).isFalse();
            assertThat(RunningDatabase.ask(
                            connection, "select tableowner from pg_tables where tablename = 'act_ge_property'"))
                    .isEqualTo("owner_role");
            assertThat(RunningDatabase.ask(
                            connection, "select has_table_privilege('app_role', 'act_ru_task', 'update')"))
                    .isEqualTo("t");
            assertThat(RunningDatabase.ask(
                            connection, "select has_table_privilege('app_role', 'stored_zone', 'update')"))
                    .isEqualTo("f");
            assertThat(RunningDatabase.ask(connection, "select has_schema_privilege('app_role', 'public', 'create')"))
                    .isEqualTo("f");
            assertThat(program.port()).isPositive();
        }
    }
}
