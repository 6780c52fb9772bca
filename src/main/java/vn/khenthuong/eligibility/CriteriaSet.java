package vn.khenthuong.eligibility;

/** Which standards of a plan a nominee is judged by (stand A6). */
public enum CriteriaSet {
    /** The commune or ward itself as a collective: rows 20 to 27. */
    COMMUNE,
    /** A district itself as a collective, while there were districts. */
    DISTRICT,
    /** Provincial agencies, their divisions and subordinate units, armed units, a commune's own divisions: rows 28 to 33. */
    AGENCY,
    /** Individuals: rows 34 to 37. */
    INDIVIDUAL,
    /** Villages, residential groups, social organisations: an appraiser's checklist, no machine gate. */
    GRASSROOTS;

    /** Whether it is the standards of a place with voters of its own, whose result of the election is measured. */
    public boolean locality() {
        return this == COMMUNE || this == DISTRICT;
    }

    /** Whether the appraiser weighs these, rather than the unit attesting them. */
    public boolean weighed() {
        return this == GRASSROOTS;
    }
}
