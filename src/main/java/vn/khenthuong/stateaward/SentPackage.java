package vn.khenthuong.stateaward;

import java.time.LocalDate;

/**
 * That the package went to the Ministry.
 *
 * @param sentOn when
 * @param reference under which number or receipt; at most 200 characters
 */
public record SentPackage(LocalDate sentOn, String reference, int listVersion) {}
