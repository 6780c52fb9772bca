package vn.khenthuong.proposal;

/** What somebody did to a dossier; it may bar them from judging it later (stand A20). */
public enum Part {
    DRAFTED,
    /** Brought it to the council. */
    BROUGHT,
    VOTED,
    SIGNED,
    SENT,
    APPRAISED,
    APPROVED
}
