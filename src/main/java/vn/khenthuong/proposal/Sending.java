package vn.khenthuong.proposal;

/** Sending needs no more than the act itself: everything it says is in the dossier. */
public record Sending() {}
