package vn.khenthuong.eligibility;

/** What a limit counts. A line with separate limits has two; a combined line has one {@link #ANY}. */
public enum Counting {
    INDIVIDUAL,
    COLLECTIVE,
    /** Collectives and individuals together. */
    ANY;

    public boolean counts(NomineeKind kind) {
        return this == ANY || name().equals(kind.name());
    }
}
