package vn.khenthuong.campaign;

import vn.khenthuong.eligibility.Counting;

/**
 * The most that one body may have selected.
 *
 * @param counts what is counted
 * @param max 0 or more
 */
public record Limit(Counting counts, int max) {}
