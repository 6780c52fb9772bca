package vn.khenthuong.decision;

/**
 * The clerk dispatches a decision whose letters were kept back.
 *
 * @param note what was mended meanwhile; may be empty
 */
public record DispatchNote(String note) {}
