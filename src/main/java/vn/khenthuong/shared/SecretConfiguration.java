package vn.khenthuong.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The installation's secret: {@code khenthuong.secret} (environment: KHENTHUONG_SECRET). Outside production a missing one
 * is drawn at random once and kept beside the data; production refuses to start without its own.
 */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    KeyedHash keyedHash(
            Environment environment,
            @Value("${khenthuong.secret:}") String secret,
            @Value("${khenthuong.data-dir:var}") Path dataDirectory) {
        if (!secret.isBlank()) {
            return new KeyedHash(checked(secret.strip()));
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException(
                    "KHENTHUONG_SECRET is missing: production needs its own secret of at least 32 random characters");
        }
        return new KeyedHash(kept(dataDirectory.resolve("secret")));
    }

    private static String checked(String secret) {
        // A long word repeated is as guessable as a short one.
        if (secret.length() < 32 || secret.chars().distinct().count() < 8) {
            throw new IllegalStateException("KHENTHUONG_SECRET is weak: it needs at least 32 random characters");
        }
        return secret;
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                create(file, HexFormat.of().formatHex(drawn));
            }
            return checked(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret in " + file, e);
        }
    }

    /** Writes it aside first: a start that is killed half-way must not leave an empty secret. */
    private static void create(Path file, String secret) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
        Files.writeString(draft, secret, StandardOpenOption.WRITE);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another start drew it meanwhile: use that one.
            Files.deleteIfExists(draft);
        }
    }
}
