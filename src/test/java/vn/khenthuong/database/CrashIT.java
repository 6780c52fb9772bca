package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.StringJoiner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.support.Program;

/** Rarer ends than {@link DurabilityIT}: the whole machine, a first start cut short, another user. */
@Tag("full")
class CrashIT {

    private static Path fresh(String name) throws IOException {
        Path data = Path.of("target/durability", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        return data;
    }

    /** As a power cut: program and PostgreSQL end at once, and the write-ahead log alone knows what was acknowledged. */
    @Test
    void recoversFromTheEndOfTheWholeMachine() throws Exception {
        Path data = fresh("crash");
        AcknowledgedWrites writes = null;
        for (int round = 1; round <= 3; round++) {
            try (Program program = Program.on(data).startAndWait()) {
                RunningDatabase database = RunningDatabase.of(data);
                writes = AcknowledgedWrites.begin(database, writes);
                writes.awaitAtLeast(500 * round);
                program.kill();
                database.kill();
                writes.end();
            }
        }
        try (Program program = Program.on(data).startAndWait();
                Connection connection = RunningDatabase.of(data).asApp()) {
            assertThat(program.log()).doesNotContain("outlived its program");
            assertThat(writes.count()).isGreaterThanOrEqualTo(3000);
            assertThat(writes.missing(connection)).isEmpty();
        }
    }

    /** Killed by the system for lack of memory, for example, while the program lives on. */
    @Test
    void bringsBackAPostgresqlThatWasKilled() throws Exception {
        Path data = fresh("killed-server");
        try (Program program = Program.on(data).startAndWait()) {
            RunningDatabase before = RunningDatabase.of(data);
            AcknowledgedWrites writes = AcknowledgedWrites.begin(before, null);
            writes.awaitAtLeast(200);
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
            writes.end();
            program.awaitLog("PostgreSQL was started again");
            RunningDatabase after = RunningDatabase.of(data);
            assertThat(after.port()).isEqualTo(before.port());
            try (Connection connection = after.asApp()) {
                assertThat(writes.missing(connection)).isEmpty();
            }
            program.stop();
            assertThat(after.alive()).isFalse();
        }
    }

    /** While binaries are unpacked, while {@code initdb} runs, while roles and tables are made. */
    @ParameterizedTest
    @ValueSource(ints = {1500, 2500, 3500, 4500, 6000, 8000})
    void startsAfterAFirstStartThatWasCutShort(int millis) throws Exception {
        Path data = fresh("first-" + millis);
        String ownBinaries = data.resolve("binaries").toString();
        try (Program cut =
                Program.on(data).with("khenthuong.binaries-dir", ownBinaries).start()) {
            Thread.sleep(millis);
            cut.kill();
        }
        try (Program program = Program.on(data)
                        .with("khenthuong.binaries-dir", ownBinaries)
                        .startAndWait();
                Connection connection = RunningDatabase.of(data).asApp()) {
            assertThat(RunningDatabase.ask(connection, "select zone from stored_zone"))
                    .isEqualTo("UTC");
            assertThat(program.stop()).isEqualTo(143);
        }
        FileSystemUtils.deleteRecursively(data);
    }

    /** PostgreSQL refuses to be root and the library has its own way around: both kinds of user must work. */
    @Test
    void runsAsAnOrdinaryUserToo() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can become another user");
        Path home = Files.createTempDirectory("khenthuong-ordinary");
        try {
            String classPath = copyClassPath(home.resolve("lib"));
            run("chown", "-R", "nobody", home.toString());
            Path data = home.resolve("var");
            try (Program program = Program.on(data)
                    .with("khenthuong.binaries-dir", data.resolve("binaries").toString())
                    .classPath(classPath)
                    .through("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                    .startAndWait()) {
                RunningDatabase database = RunningDatabase.of(data);
                assertThat(ProcessHandle.of(database.pid()).orElseThrow().info().user())
                        .contains("nobody");
                assertThat(program.stop()).isEqualTo(143);
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** The local repository may lie in root's home, where nobody else may read. */
    private static String copyClassPath(Path target) throws IOException {
        Files.createDirectories(target);
        StringJoiner copied = new StringJoiner(File.pathSeparator);
        int number = 0;
        for (String entry : Program.productionClassPath().split(File.pathSeparator)) {
            Path source = Path.of(entry);
            if (Files.exists(source)) {
                Path copy = target.resolve(number++ + "-" + source.getFileName());
                FileSystemUtils.copyRecursively(source, copy);
                copied.add(copy.toString());
            }
        }
        return copied.toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
