package vn.khenthuong.shared;

import java.util.UUID;

/** One line of a dossier: a person or collective proposed for one award. Says nothing about who it is. */
public record NomineeId(UUID value) {

    public NomineeId {
        if (value == null) {
            throw new IllegalArgumentException("A nominee id may not be null");
        }
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static NomineeId of(String text) {
        return new NomineeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
