package vn.khenthuong.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** Lets the tests' PostgreSQL answer nobody for a while: all its processes are stopped, then go on. */
public final class StalledDatabase {

    private StalledDatabase() {}

    /** Does the work while the database is away. */
    public static <T> T during(ApplicationContext context, Callable<T> work) throws Exception {
        List<ProcessHandle> server =
                server(Path.of(context.getEnvironment().getRequiredProperty("khenthuong.data-dir")));
        signal("STOP", server);
        try {
            // The pool trusts a connection that was used half a second ago.
            context.getBean(DataSource.class)
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            return work.call();
        } finally {
            signal("CONT", server);
        }
    }

    /** The server with all its processes. */
    private static List<ProcessHandle> server(Path dataDirectory) throws IOException {
        try (Stream<Path> files = Files.walk(dataDirectory, 3)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            assumeTrue(postmaster.isAlive());
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
