package vn.khenthuong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * A PostgreSQL that outlived its program (after {@code kill -9} it goes on and holds the data directory). Only to be
 * asked by who holds the {@link ProgramLock}: then no program uses that server any more.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private static final long POLL_MILLIS = 100;

    private final Path data;
    private final ProcessHandle process;

    private OrphanedServer(Path data, ProcessHandle process) {
        this.data = data;
        this.process = process;
    }

    /** The live server of this data directory; empty if there is none or {@code postmaster.pid} is only a leftover. */
    static Optional<OrphanedServer> of(Path data) {
        return pid(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> servesFrom(handle, data))
                .map(handle -> new OrphanedServer(data, handle));
    }

    private static Optional<Long> pid(Path file) {
        try {
            // A pid is written before the rest of the file; a negative one stands for a single-user server.
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Math.abs(Long.parseLong(lines.get(0).strip())));
        } catch (IOException | NumberFormatException absentOrTorn) {
            return Optional.empty();
        }
    }

    /** A number in a file may meanwhile belong to any process: ask the process itself. */
    private static boolean servesFrom(ProcessHandle handle, Path data) {
        ProcessHandle.Info info = handle.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return postgres && (worksIn(handle.pid(), data) || namedIn(info, data));
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
            return Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, data);
        } catch (IOException notReadable) {
            return false;
        }
    }

    private static boolean namedIn(ProcessHandle.Info info, Path data) {
        return info.arguments().map(List::of).orElse(List.of()).contains(data.toString());
    }

    /**
     * Stops it as an administrator would: no new work, open transactions rolled back, a last checkpoint.
     *
     * @throws StartRefusedException if it still lives after {@code patience}
     */
    void stop(Duration patience) {
        LOG.warn("PostgreSQL {} outlived its program and still serves {}: stopping it", process.pid(), data);
        try {
            interrupt();
            awaitEnd(patience);
        } catch (IOException | TimeoutException e) {
            throw new StartRefusedException(
                    new Text(
                            "Máy chủ PostgreSQL cũ (tiến trình " + process.pid() + ") của thư mục " + data
                                    + " không dừng được.",
                            "The old PostgreSQL server (process " + process.pid() + ") of " + data
                                    + " cannot be stopped."),
                    new Text("Hãy dừng tiến trình này rồi khởi động lại.", "Stop that process, then start again."),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an old PostgreSQL stops", e);
        }
    }

    /** An ended process may stay in the table for ever where nobody buries it, so its handle alone does not tell. */
    private void awaitEnd(Duration patience) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && servesFrom(process, data)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("Still alive after " + patience);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; {@code pg_ctl}, which sends it, refuses to work for root. */
    private void interrupt() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            process.destroy();
            return;
        }
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (kill.waitFor() != 0 && process.isAlive()) {
            throw new IOException("kill -INT " + process.pid() + " was refused");
        }
    }
}
