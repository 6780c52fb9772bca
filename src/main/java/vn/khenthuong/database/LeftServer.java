package vn.khenthuong.database;

import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL that outlived the program that started it, because that one was killed. */
public final class LeftServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftServer() {}

    /**
     * Stops whatever server still works on this data directory; does nothing where none does.
     *
     * @throws vn.khenthuong.shared.StartRefusedException if it still lives after half a minute
     */
    public static void stop(Path dataDirectory) {
        DataDirectory directory = DataDirectory.of(dataDirectory, null);
        ServerProcess.of(directory.unfinished()).ifPresent(server -> server.stop(PATIENCE));
        ServerProcess.of(directory.postgresql()).ifPresent(server -> server.stop(PATIENCE));
    }
}
