package vn.khenthuong.council;

/** What a member says of one nominee. */
public enum Choice {
    IN_FAVOUR,
    AGAINST
}
