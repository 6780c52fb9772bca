package vn.khenthuong.shared;

/** The program cannot start as things are. Shown as two sentences in both languages, without a stack trace. */
public class StartRefusedException extends RuntimeException {

    private final transient Text reason;
    private final transient Text action;

    /**
     * @param reason what is wrong; never contains a secret
     * @param action what to do about it
     */
    public StartRefusedException(Text reason, Text action) {
        this(reason, action, null);
    }

    public StartRefusedException(Text reason, Text action, Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
        this.action = action;
    }

    public Text reason() {
        return reason;
    }

    public Text action() {
        return action;
    }
}
