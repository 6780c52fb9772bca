package vn.khenthuong.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.database.LeftServer;

/**
 * Everything of one rehearsal on this machine: its settings, the campaign and the organisation as files, its database, its
 * log. Readable by its owner alone, and thrown away as a whole.
 *
 * @param root absolute
 */
record RehearsalDirectory(Path root) {

    /** Lies in each of them: nothing without it is ever deleted. */
    static final String MARK = "rehearsal.mark";

    private static final String PREFIX = "rehearsal-";
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalDirectory.class);
    private static final int LAST_LINES = 25;
    private static final long LAST_BYTES = 32 * 1024L;

    static RehearsalDirectory make(Path parent) {
        try {
            Files.createDirectories(parent);
            Path root = Files.createTempDirectory(parent, PREFIX).toAbsolutePath();
            RehearsalDirectory made = new RehearsalDirectory(root);
            ownerOnly(root, "rwx------");
            made.write(MARK, "");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for a rehearsal in " + parent, e);
        }
    }

    /** Removes what programs left there that ended before they could. */
    static void sweep(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> left = Files.list(parent)) {
            left.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .map(path -> new RehearsalDirectory(path.toAbsolutePath()))
                    .forEach(RehearsalDirectory::throwAway);
        } catch (IOException e) {
            LOG.warn("{} is not looked through: {}", parent, e.getMessage());
        }
    }

    Path data() {
        return root.resolve("var");
    }

    Path log() {
        return root.resolve("program.log");
    }

    Path door() {
        return root.resolve(RehearsalDoor.FILE);
    }

    /** Writes a file that only its owner may read. */
    Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        ownerOnly(file, "rw-------");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** The last lines that the process wrote. */
    List<String> lastLines() {
        try (var channel = Files.newByteChannel(log())) {
            long from = Math.max(0, channel.size() - LAST_BYTES);
            channel.position(from);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Reads on.
            }
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Deletes it; a database that still works in it is stopped first. Nothing that is no rehearsal's is touched. */
    void throwAway() {
        if (!Files.exists(root.resolve(MARK))) {
            return;
        }
        try {
            LeftServer.stop(data());
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is not removed whole: {}", root, e.getMessage());
        }
    }

    /** Bytes that may still be written there. */
    static long room(Path parent) {
        try {
            Path there = parent.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            FileStore store = Files.getFileStore(there);
            return store.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
