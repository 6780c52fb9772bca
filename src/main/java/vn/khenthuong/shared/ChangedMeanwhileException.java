package vn.khenthuong.shared;

/** Somebody else changed the thing after the actor had opened it; nothing of theirs was overwritten. */
public class ChangedMeanwhileException extends RuntimeException {

    private final String subject;

    public ChangedMeanwhileException(String subject) {
        super("Changed meanwhile: " + subject);
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
