package vn.khenthuong.shared;

import java.util.UUID;

/** A stored file. */
public record FileId(UUID value) {

    public FileId {
        if (value == null) {
            throw new IllegalArgumentException("A file id may not be null");
        }
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
