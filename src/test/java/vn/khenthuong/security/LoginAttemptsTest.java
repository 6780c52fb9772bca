package vn.khenthuong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.security.LoginAttempts.Source;
import vn.khenthuong.shared.RehearsalClock;

class LoginAttemptsTest {

    private static final Source HERE = new Source("can.bo", "192.0.2.1");

    private final RehearsalClock clock = RehearsalClock.startingAt(Instant.parse("2026-03-26T01:00:00Z"));
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 10", "6, 20", "7, 40", "11, 640", "12, 900", "100000, 900"})
    void eachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(LoginAttempts.delay(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theWaitEndsByItself() {
        fail(LoginAttempts.FREE);

        assertThatThrownBy(() -> attempts.requireNoWait(HERE))
                .isInstanceOfSatisfying(TooManyAttemptsException.class, refused -> assertThat(refused.seconds())
                        .isBetween(9L, 11L));
        clock.setOffset(clock.offset().plusSeconds(10));
        assertThatCode(() -> attempts.requireNoWait(HERE)).doesNotThrowAnyException();
    }

    @Test
    void neitherAnotherAddressNorAnotherLoginWaits() {
        fail(50);

        assertThatCode(() -> attempts.requireNoWait(new Source("can.bo", "192.0.2.2")))
                .doesNotThrowAnyException();
        assertThatCode(() -> attempts.requireNoWait(new Source("can.bo.khac", "192.0.2.1")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherSpellingIsTheSameLogin() {
        fail(LoginAttempts.FREE);

        assertThatThrownBy(() -> attempts.requireNoWait(new Source("CAN.Bo", "192.0.2.1")))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void theRightPasswordForgivesTheMistakes() {
        fail(LoginAttempts.FREE - 1);
        attempts.succeeded(HERE);
        fail(LoginAttempts.FREE - 1);

        assertThatCode(() -> attempts.requireNoWait(HERE)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(HERE);
        }
    }
}
