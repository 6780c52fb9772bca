package vn.khenthuong.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives the tests of one run a fresh data directory {@code target/test-pg-<pid>} and shared binaries, and removes what
 * earlier runs left. A PostgreSQL whose directory vanishes stops by itself.
 */
public class TestDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String PREFIX = "test-pg-";

    /** PostgreSQL's programs, unpacked once for all tests. */
    public static final Path BINARIES = TARGET.resolve("test-binaries");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        removeOld();
        Path own = TARGET.resolve(PREFIX + ProcessHandle.current().pid());
        TestPropertyValues.of("khenthuong.data-dir=" + own, "khenthuong.binaries-dir=" + BINARIES)
                .applyTo(context);
    }

    private static void removeOld() {
        try (Stream<Path> entries = Files.list(TARGET)) {
            for (Path entry : entries.filter(TestDataDirectory::abandoned).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean abandoned(Path entry) {
        String name = entry.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }
}
