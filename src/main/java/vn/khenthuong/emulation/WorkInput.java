package vn.khenthuong.emulation;

import java.time.LocalDate;

/**
 * What a unit registers.
 *
 * @param title what it is called, 1 to 200 characters
 * @param description what is done, at most 4,000 characters
 * @param measure by what its completion is known, 1 to 500 characters
 * @param due its last day, today or later
 * @param responsible who answers for it, at most 200 characters
 */
public record WorkInput(String title, String description, String measure, LocalDate due, String responsible) {}
