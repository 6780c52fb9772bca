package vn.khenthuong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import vn.khenthuong.shared.Text;
import vn.khenthuong.support.Program;

/** Production starts with every secret given and none weak, or not at all. */
class ProductionSecretsTest {

    private static final Map<String, String> GOOD = Map.of(
            "khenthuong.secret", "7f3c9a1e5b8d2046f1a7c3e9b5d80624",
            "khenthuong.public-url", "https://khenthuong.example.vn",
            "khenthuong.admin.user", "quantri.mau",
            "khenthuong.admin.password", "bốn con trâu gặm cỏ",
            "khenthuong.database.url", "jdbc:postgresql://db/khenthuong",
            "khenthuong.database.user", "khenthuong_app",
            "khenthuong.database.password", "w8Kq-rT2m-Zx90",
            "khenthuong.database.owner-user", "khenthuong_owner",
            "khenthuong.database.owner-password", "n4Vb-pL7s-Yc31");

    private static Iterable<String> problems(String... changes) {
        Map<String, String> properties = new LinkedHashMap<>(GOOD);
        for (int i = 0; i < changes.length; i += 2) {
            properties.put(changes[i], changes[i + 1]);
        }
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        return ProductionSecrets.problems(environment).stream().map(Text::en).toList();
    }

    @Test
    void goodSecretsPass() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "khenthuong.secret, KHENTHUONG_SECRET is missing",
        "khenthuong.public-url, KHENTHUONG_PUBLIC_URL is missing",
        "khenthuong.admin.user, KHENTHUONG_ADMIN_USER is missing",
        "khenthuong.admin.password, KHENTHUONG_ADMIN_PASSWORD is missing",
        "khenthuong.database.user, KHENTHUONG_DB_USER is missing",
        "khenthuong.database.password, KHENTHUONG_DB_PASSWORD is missing",
        "khenthuong.database.owner-password, KHENTHUONG_DB_OWNER_PASSWORD is missing"
    })
    void namesTheMissingOne(String property, String problem) {
        assertThat(problems(property, "")).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "demo12345678",
                "DemoDemo12345",
                "admin-123456789",
                "khenthuong2026!",
                "aaaaaaaaaaaaaaaa",
                "quantri.mau.2026",
                "11-chars-ok"
            })
    void refusesWeakPasswords(String password) {
        assertThat(problems("khenthuong.admin.password", password))
                .singleElement()
                .asString()
                .startsWith("KHENTHUONG_ADMIN_PASSWORD is ")
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://khenthuong.example.vn",
                "khenthuong.example.vn",
                "https://",
                "https://khenthuong.example.vn/",
                "https://khenthuong.example.vn/login"
            })
    void refusesAnAddressThatIsNoHttpsOrigin(String url) {
        assertThat(problems("khenthuong.public-url", url))
                .containsExactly("KHENTHUONG_PUBLIC_URL must be https:// and a host, without a path");
    }

    @Test
    void refusesAShortOrMonotonousKey() {
        assertThat(problems("khenthuong.secret", "short-key"))
                .containsExactly("KHENTHUONG_SECRET is too short: at least 32 characters are needed");
        assertThat(problems("khenthuong.secret", "abc".repeat(20))).hasSize(1);
    }

    @Test
    void takesTheEmbeddedDatabaseOnlyWhenToldSo() {
        assertThat(problems("khenthuong.database.url", ""))
                .singleElement()
                .asString()
                .contains("KHENTHUONG_DB_URL");
        assertThat(problems("khenthuong.database.url", "", "khenthuong.database.embedded", "true"))
                .isEmpty();
    }

    /** The real program in production without any of them. */
    @Test
    void realProgramRefusesToStartAndSaysWhy() {
        Path data = Path.of("target/durability/prod-refused");
        try (Program program =
                Program.on(data).with("spring.profiles.active", "prod").start()) {
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.log())
                    .contains("thiếu KHENTHUONG_SECRET", "KHENTHUONG_ADMIN_USER is missing")
                    .contains("KHENTHUONG_ADMIN_PASSWORD is missing", "KHENTHUONG_DB_URL is missing")
                    .doesNotContain("\tat vn.khenthuong");
        }
        assertThat(data).doesNotExist();
    }
}
