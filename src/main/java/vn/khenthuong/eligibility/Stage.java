package vn.khenthuong.eligibility;

import vn.khenthuong.shared.Severity;

/** When the rules are asked. Later stages ask everything that earlier ones asked, unless a rule says otherwise. */
public enum Stage {
    /** While drafting: what would block later is shown, nothing but impossible input is prevented. */
    DRAFT,
    /** The council records whom it selects. */
    SELECTION,
    /** The unit sends. */
    SENDING,
    /** Home Affairs appraises. */
    APPRAISAL,
    /** The decision is issued. */
    DECISION;

    /** Whether this stage is {@code other} or a later one. */
    public boolean reached(Stage other) {
        return compareTo(other) >= 0;
    }

    /** What is only shown before {@code first} and refused from then on. */
    Severity blockingFrom(Stage first) {
        return reached(first) ? Severity.BLOCK : Severity.WARN;
    }
}
