package vn.khenthuong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docker-compose.yml} promises: PostgreSQL 17, health, a volume, and no secret with a default. */
class ComposeFileTest {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|ADMIN_USER");

    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new YAMLMapper()
                .readTree(SourceFiles.ROOT.resolve("docker-compose.yml").toFile());
    }

    private static JsonNode service(String name) {
        return compose.at("/services/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "program"})
    void secretsComeFromTheEnvironmentAndHaveNoDefault(String name) {
        JsonNode environment = service(name).path("environment");
        List<String> secrets = environment.properties().stream()
                .filter(variable -> SECRET.matcher(variable.getKey()).find())
                .map(variable -> variable.getValue().asText())
                .toList();
        assertThat(secrets)
                .hasSizeGreaterThanOrEqualTo(3)
                .as("named by the environment, or absent where a mail server asks for none")
                .allMatch(value -> value.matches("\\$\\{\\w+:\\?[^}]+}|\\$\\{KHENTHUONG_MAIL_\\w+:-}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "program"})
    void healthIsAsked(String name) {
        assertThat(service(name).at("/healthcheck/test")).hasSizeGreaterThan(2);
    }

    @Test
    void programWaitsForAHealthyPostgres17WithAVolume() {
        assertThat(service("database").path("image").asText()).isEqualTo("postgres:17");
        assertThat(service("program").at("/depends_on/database/condition").asText())
                .isEqualTo("service_healthy");
        assertThat(service("database").at("/volumes/0").asText()).startsWith("database:/var/lib/postgresql/data");
        assertThat(compose.at("/volumes").has("database")).isTrue();
    }

    @Test
    void programRunsInProductionAsTheLesserRole() {
        JsonNode environment = service("program").path("environment");
        assertThat(environment.path("SPRING_PROFILES_ACTIVE").asText()).isEqualTo("prod");
        assertThat(environment.path("KHENTHUONG_DB_USER").asText())
                .isNotEqualTo(environment.path("KHENTHUONG_DB_OWNER_USER").asText());
    }

    /** A catcher for trying mails out runs only if it is asked for, and nobody outside the machine reads what it caught. */
    @Test
    void theMailCatcherIsForTryingOutOnly() {
        JsonNode mail = service("mail");
        assertThat(mail.at("/profiles/0").asText()).isEqualTo("mail");
        assertThat(mail.path("image").asText()).matches("axllent/mailpit:v\\d+\\.\\d+\\.\\d+");
        assertThat(mail.path("ports")).hasSize(1).allMatch(port -> port.asText().startsWith("127.0.0.1:"));
        assertThat(service("program").at("/environment/SPRING_MAIL_HOST").asText())
                .as("no server unless one is named")
                .isEqualTo("${KHENTHUONG_MAIL_HOST:-}");
        assertThat(service("program").path("depends_on").has("mail")).isFalse();
    }

    @Test
    void filesThatItNamesExist() {
        Path root = SourceFiles.ROOT;
        assertThat(root.resolve(service("program").at("/build/dockerfile").asText()))
                .isRegularFile();
        String script = service("database").at("/volumes/1").asText().split(":")[0];
        assertThat(root.resolve(script)).isExecutable();
        assertThat(Files.isExecutable(root.resolve(".ci/run"))).isTrue();
    }
}
