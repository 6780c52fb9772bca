package vn.khenthuong.api.problem;

/** A change without the version that its author saw: it could overwrite somebody else's work. */
public class MissingVersionException extends RuntimeException {

    public MissingVersionException(String header) {
        super("If-Match is missing or no version: " + header);
    }
}
