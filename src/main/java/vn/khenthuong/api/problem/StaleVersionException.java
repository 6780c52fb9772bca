package vn.khenthuong.api.problem;

/** The version that the request names is not the newest any more; nothing was overwritten. */
public class StaleVersionException extends RuntimeException {

    private final int currentVersion;

    public StaleVersionException(int currentVersion, Throwable cause) {
        super("Version " + currentVersion + " is the newest", cause);
        this.currentVersion = currentVersion;
    }

    int currentVersion() {
        return currentVersion;
    }
}
