package vn.khenthuong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The folder with everything that the program keeps on this machine. All names are ASCII, because a Java without a
 * locale cannot name anything else.
 *
 * @param root absolute
 * @param binaries where PostgreSQL's programs are unpacked; inside {@code root} unless tests share them
 */
record DataDirectory(Path root, Path binaries) {

    static DataDirectory of(Path root, Path binaries) {
        Path absolute = root.toAbsolutePath().normalize();
        return new DataDirectory(
                absolute,
                binaries == null
                        ? absolute.resolve("binaries")
                        : binaries.toAbsolutePath().normalize());
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path secret() {
        return root.resolve("secret.properties");
    }

    /** PostgreSQL's data. It appears here complete or not at all. */
    Path postgresql() {
        return root.resolve("postgresql");
    }

    /** PostgreSQL's data while it is being made; whatever is found here at a start was never in use. */
    Path unfinished() {
        return root.resolve("postgresql.unfinished");
    }

    /** For the library's own housekeeping, which would otherwise go to the system's temporary folder. */
    Path scratch() {
        return root.resolve("scratch");
    }

    /**
     * Makes the folders that are not there yet, readable by their owner alone.
     *
     * @throws StartRefusedException if they cannot be written to
     */
    void create() {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                set(root, "rwx------");
            }
            Files.createDirectories(binaries);
            Files.createDirectories(scratch());
        } catch (IOException e) {
            throw new StartRefusedException(
                    new Text(
                            "Không ghi được vào thư mục dữ liệu " + root + " (" + e + ").",
                            "The data directory " + root + " cannot be written to (" + e + ")."),
                    new Text(
                            "Hãy cấp quyền ghi, hoặc chọn thư mục khác bằng KHENTHUONG_DATA_DIR.",
                            "Give write permission, or choose another directory by KHENTHUONG_DATA_DIR."),
                    e);
        }
    }

    static void ownerOnly(Path file) throws IOException {
        set(file, "rw-------");
    }

    private static void set(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
