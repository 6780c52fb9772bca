package vn.khenthuong.shared;

/** How a finding binds. */
public enum Severity {
    /** The act is refused while it stands. */
    BLOCK,
    /** The nominee waits; never a rejection. */
    HOLD,
    /** The act may go on; a person must weigh it. */
    WARN,
    /** To be known. */
    INFO
}
