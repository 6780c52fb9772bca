package vn.khenthuong.security;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords; the next one is looked at only after a wait, the right one too. */
class TooManyAttemptsException extends AccountStatusException {

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        super("Too many wrong passwords");
        this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
