package vn.khenthuong.eligibility;

/** When the rules are asked. Later stages ask everything that earlier ones asked, unless a rule says otherwise. */
public enum Stage {
    /** While drafting: what would block later is shown, nothing is prevented. */
    DRAFT,
    /** The council records whom it selects. */
    SELECTION,
    /** The unit sends. */
    SENDING,
    /** Home Affairs appraises. */
    APPRAISAL,
    /** The decision is issued. */
    DECISION
}
