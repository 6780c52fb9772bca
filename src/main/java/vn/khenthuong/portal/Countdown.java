package vn.khenthuong.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long is left until a deadline.
 *
 * @param deadline exclusive
 * @param left zero when it has passed
 */
public record Countdown(Instant deadline, Duration left) {

    /** Null where there is no deadline to count down to. */
    public static Countdown until(Optional<Instant> deadline, Instant now) {
        return deadline.map(then -> until(then, now)).orElse(null);
    }

    private static Countdown until(Instant deadline, Instant now) {
        Duration left = Duration.between(now, deadline);
        return new Countdown(deadline, left.isNegative() ? Duration.ZERO : left);
    }

    public boolean over() {
        return left.isZero();
    }

    public long days() {
        return left.toDays();
    }

    public int hours() {
        return left.toHoursPart();
    }

    public int minutes() {
        return left.toMinutesPart();
    }

    /** The last three days, in which a page says it louder. */
    public boolean near() {
        return left.compareTo(Duration.ofDays(3)) < 0;
    }
}
