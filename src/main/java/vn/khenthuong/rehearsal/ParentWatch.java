package vn.khenthuong.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.database.LeftServer;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * In the process of a rehearsal, before anything else is made: ends it when the program that started it ends, however that
 * happens, or when it has lived long enough, and throws its directory away. The two hold one pipe: its end is the other's.
 */
class ParentWatch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String LONGEST = "khenthuong.rehearsal.longest";
    private static final String PLAYED = "khenthuong.rehearsal.played";
    private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);

    /** How long an orderly end may take before the process is halted. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.getProperty(PLAYED, Boolean.class, false)) {
            return;
        }
        Path data =
                Path.of(environment.getRequiredProperty("khenthuong.data-dir")).toAbsolutePath();
        requireRehearsal(data.getParent());
        Duration longest = environment.getProperty(LONGEST, Duration.class, Duration.ofHours(4));
        // After all contexts are closed, and with them the database.
        SpringApplication.getShutdownHandlers().add(() -> throwAway(data));
        daemon("rehearsal-parent", () -> {
            awaitEnd(System.in);
            end(data);
        });
        daemon("rehearsal-lifetime", () -> {
            sleep(longest);
            LOG.warn("The rehearsal has lived for {}: it ends", longest);
            end(data);
        });
    }

    /** A whole directory will be deleted: it must be one that was made for it. */
    private static void requireRehearsal(Path directory) {
        if (!Files.exists(directory.resolve(RehearsalDirectory.MARK))) {
            throw new StartRefusedException(
                    new Text(
                            "Thư mục " + directory + " không phải của một cuộc diễn tập.",
                            "The directory " + directory + " is not a rehearsal's."),
                    new Text(
                            "Hãy bỏ thiết lập " + PLAYED + ": chương trình tự đặt khi mở một cuộc diễn tập.",
                            "Remove " + PLAYED + ": the program sets it by itself when it begins a rehearsal."));
        }
    }

    private static void end(Path data) {
        daemon("rehearsal-halt", () -> {
            sleep(PATIENCE);
            LeftServer.stop(data);
            throwAway(data);
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }

    /** The directory that holds everything of this rehearsal. */
    private static void throwAway(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data.getParent());
        } catch (IOException e) {
            LOG.warn("{} is not removed: {}", data.getParent(), e.getMessage());
        }
    }

    private static void awaitEnd(InputStream pipe) {
        try {
            while (pipe.read() >= 0) {
                // Nothing is ever written; only the end counts.
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
