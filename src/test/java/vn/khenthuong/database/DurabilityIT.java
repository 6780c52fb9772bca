package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.support.Program;

/** The real program, without any {@code LANG}, killed in the middle of writing, and started again. */
@Tag("full")
class DurabilityIT {

    private static final Path DATA = Path.of("target/durability/kill").toAbsolutePath();

    @Test
    void losesNothingByKillAndKeepsASecondProgramOut() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        AcknowledgedWrites writes;
        RunningDatabase orphan;
        try (Program first = Program.on(DATA).startAndWait()) {
            orphan = RunningDatabase.of(DATA);
            writes = AcknowledgedWrites.begin(orphan, null);
            writes.awaitAtLeast(200);
            first.kill();
        }
        assertThat(orphan.alive()).as("PostgreSQL outlives its program").isTrue();
        writes.awaitAtLeast(50);

        try (Program second = Program.on(DATA).startAndWait()) {
            writes.end();
            assertThat(second.log()).contains("outlived its program");
            RunningDatabase database = RunningDatabase.of(DATA);
            assertThat(database.pid()).isNotEqualTo(orphan.pid());
            try (Connection connection = database.asApp()) {
                assertThat(writes.missing(connection))
                        .as("acknowledged rows that are gone")
                        .isEmpty();
                assertDurable(connection);
            }
            assertSecretsAreNeeded(database);
            assertThirdIsRefused();
            assertThat(database.alive()).as("unharmed by the refused program").isTrue();

            second.stop();
            assertThat(database.alive()).as("PostgreSQL stops with its program").isFalse();
        }
    }

    private static void assertDurable(Connection connection) throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            assertThat(RunningDatabase.ask(connection, "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(RunningDatabase.ask(connection, "select lower('ĐẮK')")).isEqualTo("đắk");
    }

    private static void assertSecretsAreNeeded(RunningDatabase database) throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(database.directory().secret())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> database.connect("postgres", "postgres")).hasMessageContaining("password");
        assertThatThrownBy(() -> database.connect(EmbeddedServer.OWNER, EmbeddedServer.OWNER))
                .hasMessageContaining("password");
    }

    private static void assertThirdIsRefused() {
        try (Program third = Program.on(DATA).start()) {
            assertThat(third.awaitExit()).isNotZero();
            assertThat(third.log())
                    .contains("Một chương trình Khen Thưởng khác đang chạy")
                    .contains("Another Khen Thưởng program is running")
                    .contains(DATA.toString())
                    .doesNotContain("\tat vn.khenthuong");
        }
    }
}
