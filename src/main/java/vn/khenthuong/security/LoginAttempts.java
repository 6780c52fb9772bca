package vn.khenthuong.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after some wrong ones for a login from one address, both wait, each time twice as
 * long. The same login stays open from every other address, so nobody can lock somebody else out for good.
 */
@Component
class LoginAttempts {

    /** Wrong passwords until the first wait: people mistype. */
    static final int FREE = 5;

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** Pairs of login and address remembered; the one not seen for longest is forgotten first. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Source, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttemptsException while the wait lasts */
    synchronized void requireNoWait(Source source) {
        Tries known = tries.get(source);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            throw new TooManyAttemptsException(Duration.between(now, known.until()));
        }
    }

    synchronized void failed(Source source) {
        Tries known = tries.get(source);
        int failures = known == null ? 1 : known.failures() + 1;
        tries.put(source, new Tries(failures, clock.instant().plus(delay(failures))));
    }

    synchronized void succeeded(Source source) {
        tries.remove(source);
    }

    static Duration delay(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - FREE, 20));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** Who is tried from where. */
    record Source(String login, String address) {

        Source {
            login = login.toLowerCase(Locale.ROOT);
        }
    }

    private record Tries(int failures, Instant until) {}
}
