package vn.khenthuong.emulation;

import java.time.Instant;

/**
 * One report of a work's progress.
 *
 * @param by login
 * @param percent 0 to 100
 * @param note empty if nothing was said
 */
public record WorkProgress(Instant at, String by, WorkState state, int percent, String note) {}
