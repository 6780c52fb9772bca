package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.support.Program;

/** Keys to sign with are for the demo; any other program that is given one does not start. */
class DemoSignatureGuardTest {

    private static final String KEYS = "khenthuong.demo.signature.keys";
    private static final String PASSWORD = "khenthuong.demo.signature.password";

    private static Optional<StartRefusedException> refusal(MockEnvironment environment, String property) {
        return DemoSignatureGuard.refusal(environment.withProperty(property, "/srv/khoa.p12"));
    }

    private static MockEnvironment program(String demo, String rehearsal) {
        return new MockEnvironment()
                .withProperty("khenthuong.demo.enabled", demo)
                .withProperty("khenthuong.clock.rehearsal", rehearsal);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, PASSWORD})
    void theDemoTakesThem(String property) {
        assertThat(refusal(program("true", "true"), property)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false", "false, false"})
    void anyOtherProgramRefuses(String demo, String rehearsal) {
        for (String property : new String[] {KEYS, PASSWORD}) {
            assertThat(refusal(program(demo, rehearsal), property)).hasValueSatisfying(refusal -> {
                assertThat(refusal.reason().vi()).contains("Khóa ký thử chỉ dùng trong bản demo", property);
                assertThat(refusal.reason().en()).doesNotContain("khoa.p12");
            });
        }
    }

    /** Whatever else is switched on there. */
    @Test
    void productionRefuses() {
        MockEnvironment production = program("true", "true");
        production.setActiveProfiles("prod");

        assertThat(refusal(production, KEYS)).isPresent();
        assertThat(DemoSignatureGuard.refusal(program("false", "false").withProperty(KEYS, " ")))
                .as("nothing configured")
                .isEmpty();
    }

    @Test
    void theRealProgramSaysWhyItDoesNotStart(@TempDir Path folder) {
        Path data = folder.resolve("var");
        try (Program program = Program.on(data).with(KEYS, "/srv/khoa.p12").start()) {
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.log())
                    .contains("Khóa ký thử chỉ dùng trong bản demo", "real decisions are signed outside and uploaded")
                    .doesNotContain("\tat vn.khenthuong");
        }
        assertThat(data).doesNotExist();
    }
}
