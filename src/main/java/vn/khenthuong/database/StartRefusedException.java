package vn.khenthuong.database;

import vn.khenthuong.shared.Text;

/** The program cannot start as things are; the text says why and what to do. Shown without a stack trace. */
class StartRefusedException extends RuntimeException {

    private final transient Text reason;
    private final transient Text action;

    StartRefusedException(Text reason, Text action) {
        this(reason, action, null);
    }

    StartRefusedException(Text reason, Text action, Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
        this.action = action;
    }

    Text reason() {
        return reason;
    }

    Text action() {
        return action;
    }
}
