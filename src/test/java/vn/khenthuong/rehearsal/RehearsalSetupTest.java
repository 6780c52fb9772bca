package vn.khenthuong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StartRefusedException;

/** What is looked at before a rehearsal's process begins, and how it is begun and thrown away. */
class RehearsalSetupTest {

    private static final RehearsalRequest SOUND =
            new RehearsalRequest(20, 16, 20, 15, 4, 20, 2026L, LocalDate.of(2026, 3, 16));

    @TempDir
    private Path folder;

    @Test
    void aRequestHasBounds() {
        assertThat(SOUND.findings()).isEmpty();
        assertThat(new RehearsalRequest(61, 62, 101, -1, 0, 121, -1L, LocalDate.of(1999, 1, 1)).findings())
                .extracting(finding -> finding.subject().field())
                .containsExactly("units", "dossiers", "late", "returned", "perDay", "pace", "seed", "start");
        assertThat(new RehearsalRequest(null, null, null, null, null, null, null, null).findings())
                .hasSize(8);
        assertThat(new RehearsalRequest(5, 6, 0, 0, 1, 1, 0L, LocalDate.of(2026, 1, 1)).findings())
                .extracting(finding -> finding.subject().field())
                .containsExactly("dossiers");
    }

    @Test
    void aMachineWithoutRoomIsTold() {
        DataSize memory = DataSize.ofMegabytes(1200);
        DataSize disk = DataSize.ofGigabytes(1);
        assertThat(RehearsalFindings.room(memory.toBytes(), disk.toBytes(), memory, disk))
                .isEmpty();
        assertThat(RehearsalFindings.room(memory.toBytes() - 1, 0, memory, disk))
                .extracting(Finding::rule)
                .containsExactly("rehearsal-memory", "rehearsal-disk");
    }

    @Test
    void oneAtATime() {
        OrganisationCode own = new OrganisationCode("daklak");
        OrganisationCode other = new OrganisationCode("dienbien");
        assertThat(RehearsalFindings.taken(Map.of(), own, 1)).isEmpty();
        assertThat(RehearsalFindings.taken(Map.of(own, 1), own, 2)).hasSize(1);
        assertThat(RehearsalFindings.taken(Map.of(other, 1), own, 1))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().vi()).doesNotContain("Điện Biên", "dienbien"));
        assertThat(RehearsalFindings.taken(Map.of(other, 1), own, 2)).isEmpty();
    }

    @Test
    void theProgramStartsAgainAsItWasStarted() throws IOException {
        DataSize heap = DataSize.ofMegabytes(640);
        assertThat(ProgramCommand.of("java", "target/classes" + java.io.File.pathSeparator + "a.jar", heap, folder))
                .contains("-Xmx640m", "-cp", "vn.khenthuong.KhenThuongApplication")
                .doesNotContain("-jar");
        Path jar = folder.resolve("khen-thuong.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        assertThat(ProgramCommand.of("java", jar.toString(), heap, folder))
                .endsWith("-jar", jar.toString())
                .doesNotContain("-cp");
    }

    @Test
    void onlyARehearsalsDirectoryIsThrownAway() throws IOException {
        Path stranger = Files.createDirectories(folder.resolve("rehearsal-stranger"));
        RehearsalDirectory own = RehearsalDirectory.make(folder);
        own.write("organisation/x.yaml", "x");
        RehearsalDirectory.sweep(folder);
        assertThat(own.root()).doesNotExist();
        assertThat(stranger).exists();
    }

    @Test
    void noDirectoryThatIsNotARehearsalsIsPlayedIn() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("khenthuong.rehearsal.played", "true")
                .withProperty("khenthuong.data-dir", folder.resolve("var").toString());
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            assertThatThrownBy(() -> new ParentWatch().initialize(context)).isInstanceOf(StartRefusedException.class);
        }
        assertThat(folder).exists();
    }

    @Test
    void memoryIsReadFromTheMachineAndFromTheContainer() throws IOException {
        Path meminfo = Files.writeString(folder.resolve("meminfo"), "MemTotal: 9 kB\nMemAvailable:    2048 kB\n");
        assertThat(FreeMemory.machine(meminfo)).hasValue(2048L * 1024);
        assertThat(FreeMemory.container(folder)).isEmpty();
        Files.writeString(folder.resolve("memory.max"), "1000\n");
        Files.writeString(folder.resolve("memory.current"), "700\n");
        Files.writeString(folder.resolve("memory.stat"), "anon 1\ninactive_file 100\n");
        assertThat(FreeMemory.container(folder)).hasValue(400);
        Files.writeString(folder.resolve("memory.max"), "max\n");
        assertThat(FreeMemory.container(folder)).isEmpty();
    }

    @Test
    void aPausedClockStandsStillUntilItIsLetGo() throws InterruptedException {
        Pace pace = new Pace(Pace.FASTEST);
        pace.awaitHalfDay(System.nanoTime() - Duration.ofMinutes(1).toNanos());
        pace.pause();
        Thread waiting = new Thread(() -> {
            try {
                pace.awaitHalfDay(System.nanoTime() - Duration.ofMinutes(1).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        waiting.join(200);
        assertThat(waiting.isAlive()).isTrue();
        pace.set(1000);
        waiting.join(5000);
        assertThat(waiting.isAlive()).isFalse();
        assertThat(pace.daysPerMinute()).isEqualTo(Pace.FASTEST);
        assertThat(List.of(Pace.bounded(0), Pace.bounded(7))).containsExactly(Pace.SLOWEST, 7);
    }
}
