package vn.khenthuong.eligibility;

/** How far the name of a collective is that of the commune or ward that proposes it. */
public enum Naming {
    /** Another name, such as a division's or a village's. */
    OTHER,
    /** Holds the commune's name and no word for a unit below it: perhaps the commune itself. */
    LIKE_BODY,
    /** The commune's own name, or its People's Committee's. */
    BODY_ITSELF
}
