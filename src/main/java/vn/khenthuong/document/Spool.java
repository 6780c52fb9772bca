package vn.khenthuong.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Temporary files of this program on local disk, with ASCII names of our own whatever the upload is called. */
class Spool {

    private final Path directory;
    private final Set<Path> inUse = ConcurrentHashMap.newKeySet();

    Spool(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Takes a stream in, at most {@code maxBytes} of it.
     *
     * @return what arrived; {@link Spooled#tooLarge()} tells that there was more, which was not read
     */
    Spooled take(InputStream content, long maxBytes) {
        Path path = newFile(".upload");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                byte[] buffer = new byte[64 * 1024];
                int read;
                while (size <= maxBytes && (read = content.read(buffer)) >= 0) {
                    size += read;
                    out.write(buffer, 0, read);
                }
            }
            return new Spooled(this, path, size, HexFormat.of().formatHex(digest.digest()), size > maxBytes);
        } catch (IOException broken) {
            discard(path);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            discard(path);
            throw broken;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new empty file, readable by this program's user alone where the file system can do that. */
    Path newFile(String suffix) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "kt-", suffix);
            inUse.add(file);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file's content; the file is gone when the stream is closed. */
    InputStream openOnce(Path file) throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    discard(file);
                }
            }
        };
    }

    void discard(Path file) {
        inUse.remove(file);
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpen) {
            // A leftover costs disk space only; the next start clears it.
        }
    }

    Path directory() {
        return directory;
    }

    void clearLeftovers() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().startsWith("kt-") && !inUse.contains(file))
                    .forEach(this::discard);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * An upload on local disk; gone when closed.
     *
     * @param sha256 of what was read, lower-case hex
     */
    record Spooled(Spool spool, Path path, long sizeBytes, String sha256, boolean tooLarge) implements AutoCloseable {

        @Override
        public void close() {
            spool.discard(path);
        }
    }
}
