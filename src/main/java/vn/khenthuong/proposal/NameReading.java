package vn.khenthuong.proposal;

import java.time.Instant;

/**
 * That the name for the certificate was read and found right.
 *
 * @param by login of the reader
 * @param at when
 */
public record NameReading(String by, Instant at) {}
