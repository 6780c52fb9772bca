package vn.khenthuong.stateaward;

import java.time.LocalDate;

/**
 * Where and since when a list is public.
 *
 * @param place paper, site or notice board; at most 500 characters
 * @param publishedOn first day, which the time to comment does not count
 */
public record Publication(String place, LocalDate publishedOn) {}
