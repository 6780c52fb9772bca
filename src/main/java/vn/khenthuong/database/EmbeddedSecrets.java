package vn.khenthuong.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/** The random passwords of the embedded PostgreSQL's three roles, kept in a file that only its owner may read. */
record EmbeddedSecrets(String superuser, String owner, String app) {

    private static final int BYTES = 32;

    /** Makes new ones and keeps them, replacing what was there. */
    static EmbeddedSecrets create(DataDirectory directory) {
        EmbeddedSecrets secrets = new EmbeddedSecrets(random(), random(), random());
        secrets.write(directory.secret());
        return secrets;
    }

    /**
     * Reads those made at the first start.
     *
     * @throws StartRefusedException if the file is gone or lacks one
     */
    static EmbeddedSecrets read(DataDirectory directory) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.secret(), StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException e) {
            throw lost(directory.secret(), e);
        }
        EmbeddedSecrets secrets = new EmbeddedSecrets(
                properties.getProperty("superuser"), properties.getProperty("owner"), properties.getProperty("app"));
        if (secrets.superuser == null || secrets.owner == null || secrets.app == null) {
            throw lost(directory.secret(), null);
        }
        return secrets;
    }

    private void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("superuser", superuser);
        properties.setProperty("owner", owner);
        properties.setProperty("app", app);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            DataDirectory.ownerOnly(draft);
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.ISO_8859_1)) {
                properties.store(writer, "Passwords of the embedded PostgreSQL");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the database passwords in " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static StartRefusedException lost(Path file, Throwable cause) {
        return new StartRefusedException(
                new Text(
                        "Có dữ liệu nhưng không đọc được mật khẩu cơ sở dữ liệu trong tệp " + file + ".",
                        "There is data, but the database passwords in the file " + file + " cannot be read."),
                new Text(
                        "Hãy khôi phục tệp này từ bản sao lưu của thư mục dữ liệu.",
                        "Restore this file from the backup of the data directory."),
                cause);
    }

    @Override
    public String toString() {
        return "EmbeddedSecrets[…]";
    }
}
