package vn.khenthuong.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The program's only source of "now": the machine's clock plus an offset, in whole milliseconds (the engine and the
 * database keep no more, so an instant survives being stored). A real clock has the offset zero for ever; a rehearsal
 * clock (đồng hồ diễn tập) can be moved. Safe for use by many threads: each reading sees one offset.
 *
 * <p>Moving this clock does not move the engine's: use the module {@code workflow}, which moves both, keeps the offset
 * and lets time go forward only.
 */
public final class RehearsalClock extends Clock {

    private final Clock machine;
    private final boolean movable;
    private volatile Duration offset;

    private RehearsalClock(Clock machine, boolean movable, Duration offset) {
        this.machine = machine;
        this.movable = movable;
        this.offset = offset;
    }

    /** The machine's clock, which nobody can move. */
    public static RehearsalClock real() {
        return new RehearsalClock(Clock.systemUTC(), false, Duration.ZERO);
    }

    /** A movable clock that shows {@code start} at this moment and goes on from there. */
    public static RehearsalClock startingAt(Instant start) {
        RehearsalClock clock = new RehearsalClock(Clock.systemUTC(), true, Duration.ZERO);
        clock.moveTo(start);
        return clock;
    }

    /** Whether this is a rehearsal clock. */
    public boolean movable() {
        return movable;
    }

    /** How far this clock is from the machine's; negative when it is behind. */
    public Duration offset() {
        return offset;
    }

    /**
     * Sets the distance from the machine's clock, cut to milliseconds.
     *
     * @throws IllegalStateException if this is the real clock
     */
    public void setOffset(Duration newOffset) {
        if (!movable) {
            throw new IllegalStateException("The real clock cannot be moved");
        }
        offset = newOffset.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Lets this clock show {@code instant} at this moment, forward or back.
     *
     * @throws IllegalStateException if this is the real clock
     */
    public void moveTo(Instant instant) {
        setOffset(Duration.between(machine.instant().truncatedTo(ChronoUnit.MILLIS), instant));
    }

    @Override
    public Instant instant() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS).plus(offset);
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    /** UTC; ask for another with {@link #withZone}. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in another zone; it follows every later move. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {

        private final RehearsalClock clock;
        private final ZoneId zone;

        private Zoned(RehearsalClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
