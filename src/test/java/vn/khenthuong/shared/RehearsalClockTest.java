package vn.khenthuong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The one clock: whole milliseconds, movable only in rehearsal, one offset for all its views. */
class RehearsalClockTest {

    private static final Instant START = Instant.parse("2026-03-26T01:00:00Z");

    @Test
    void startsWhereToldAndGoesOn() throws InterruptedException {
        RehearsalClock clock = RehearsalClock.startingAt(START);
        Instant first = clock.instant();
        assertThat(first).isCloseTo(START, within(5, ChronoUnit.SECONDS)).isAfterOrEqualTo(START);
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(first);
        assertThat(clock.movable()).isTrue();
    }

    @Test
    void ticksInWholeMilliseconds() {
        RehearsalClock clock = RehearsalClock.startingAt(START.plusNanos(123_456));
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
        assertThat(RehearsalClock.real().instant().getNano() % 1_000_000).isZero();
        clock.setOffset(Duration.ofNanos(1_999_999));
        assertThat(clock.offset()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void movesWithAllItsViews() {
        RehearsalClock clock = RehearsalClock.startingAt(START);
        Clock people = clock.withZone(CampaignZone.ZONE);
        clock.moveTo(Instant.parse("2026-03-30T17:00:00Z"));
        assertThat(LocalDate.now(people)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(people.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void offsetTakesUpAgainAfterAPause() {
        RehearsalClock before = RehearsalClock.startingAt(START);
        RehearsalClock after = RehearsalClock.startingAt(START.plus(99, ChronoUnit.DAYS));
        after.setOffset(before.offset());
        assertThat(after.instant()).isCloseTo(before.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void realClockCannotBeMoved() {
        RehearsalClock clock = RehearsalClock.real();
        assertThat(clock.movable()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> clock.moveTo(START));
        assertThatIllegalStateException().isThrownBy(() -> clock.setOffset(Duration.ZERO));
        assertThat(clock.offset()).isZero();
    }
}
