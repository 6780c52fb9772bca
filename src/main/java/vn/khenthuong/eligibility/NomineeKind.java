package vn.khenthuong.eligibility;

/** Cá nhân or tập thể. */
public enum NomineeKind {
    INDIVIDUAL,
    COLLECTIVE
}
