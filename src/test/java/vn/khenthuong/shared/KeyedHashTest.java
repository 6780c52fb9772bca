package vn.khenthuong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Keyed hashes, encryption, and where the secret comes from. */
class KeyedHashTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private final KeyedHash hash = new KeyedHash(SECRET);

    @Test
    void hashesDependOnValueLabelAndSecret() {
        assertThat(hash.hash("a", "079204000001"))
                .isEqualTo(new KeyedHash(SECRET).hash("a", "079204000001"))
                .hasSize(64)
                .isNotEqualTo(hash.hash("b", "079204000001"))
                .isNotEqualTo(hash.hash("a", "079204000002"))
                .isNotEqualTo(new KeyedHash(SECRET + "x").hash("a", "079204000001"));
    }

    @Test
    void encryptedTextComesBackUnderItsLabelOnly() {
        byte[] sealed = hash.encrypt("citizen-number", "Đắk Lắk 079204000001");

        assertThat(hash.decrypt("citizen-number", sealed)).isEqualTo("Đắk Lắk 079204000001");
        assertThat(hash.encrypt("citizen-number", "Đắk Lắk 079204000001")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> hash.decrypt("other", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> hash.decrypt("citizen-number", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> hash.decrypt("citizen-number", new byte[5])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDemoDrawsASecretOnceAndKeepsItFromOthers(@TempDir Path directory) throws IOException {
        MockEnvironment demo = new MockEnvironment();
        SecretConfiguration configuration = new SecretConfiguration();
        Path data = directory.resolve("var");

        String first = configuration.keyedHash(demo, "", data).hash("a", "x");
        String second = configuration.keyedHash(demo, "", data).hash("a", "x");

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(data.resolve("secret"))).hasSize(64);
        assertThat(Files.getPosixFilePermissions(data.resolve("secret"))).hasSize(2);
    }

    @Test
    void productionRefusesAMissingAndAWeakSecretAndNamesIt(@TempDir Path directory) {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("prod");
        SecretConfiguration configuration = new SecretConfiguration();

        assertThatThrownBy(() -> configuration.keyedHash(production, "", directory))
                .hasMessageContaining("KHENTHUONG_SECRET");
        assertThatThrownBy(() -> configuration.keyedHash(production, "changeme", directory))
                .hasMessageContaining("KHENTHUONG_SECRET");
        assertThatThrownBy(() -> configuration.keyedHash(production, "a".repeat(40), directory))
                .hasMessageContaining("KHENTHUONG_SECRET");
        assertThat(directory).isEmptyDirectory();
    }
}
