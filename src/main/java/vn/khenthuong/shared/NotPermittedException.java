package vn.khenthuong.shared;

/**
 * The actor may not do this, or may not know that the thing exists: doors answer 404 for a thing of another unit and 403
 * for an act on a thing that they may see.
 */
public class NotPermittedException extends RuntimeException {

    private final boolean visible;

    private NotPermittedException(String message, boolean visible) {
        super(message);
        this.visible = visible;
    }

    /** The actor may see the thing but not do this. */
    public static NotPermittedException act(String act, String subject) {
        return new NotPermittedException("Not permitted: " + act + " on " + subject, true);
    }

    /** The actor may not know that the thing exists; also used where it does not. */
    public static NotPermittedException unknown(String subject) {
        return new NotPermittedException("Unknown: " + subject, false);
    }

    public boolean visible() {
        return visible;
    }
}
