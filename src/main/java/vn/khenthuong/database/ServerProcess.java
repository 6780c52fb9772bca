package vn.khenthuong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The running PostgreSQL of a data directory, found by the directory itself: its starter has long ended, or was a program
 * that was killed (then PostgreSQL goes on alone and holds the directory).
 */
final class ServerProcess {

    private static final long POLL_MILLIS = 100;

    private final Path data;
    private final ProcessHandle process;

    private ServerProcess(Path data, ProcessHandle process) {
        this.data = data;
        this.process = process;
    }

    /** The live server of this data directory; empty if there is none or {@code postmaster.pid} is only a leftover. */
    static Optional<ServerProcess> of(Path data) {
        return pid(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> servesFrom(handle, data))
                .map(handle -> new ServerProcess(data, handle));
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

    long pid() {
        return process.pid();
    }

    /**
     * Stops it as an administrator would: no new work, open transactions rolled back, a last checkpoint.
     *
     * @throws StartRefusedException if it still lives after {@code patience}
     */
    void stop(Duration patience) {
        try {
            interrupt();
            awaitEnd(data, patience);
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

    /**
     * Waits until no server of this directory is left. An ended process may stay in the system's table for ever where
     * nobody buries it, so its handle alone does not tell.
     */
    static void awaitEnd(Path data, Duration patience) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (of(data).isPresent()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("PostgreSQL of " + data + " is still alive after " + patience);
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
