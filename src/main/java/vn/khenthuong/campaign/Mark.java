package vn.khenthuong.campaign;

/** How sure a figure is. */
public enum Mark {
    /** Stands in the plan itself. */
    PLAN,
    /** Found in the law or in an official publication. */
    VERIFIED,
    /** Another province's or authority's rule, taken over. */
    ANALOG,
    /** Inferred; the organisation has to confirm it. */
    INFERRED,
    /** No source says it: the organisation's own choice. */
    CONFIGURATION
}
