package vn.khenthuong.emulation;

import java.time.LocalDate;

/**
 * What a unit told the public.
 *
 * @param date when it was published, not in the future
 * @param title what it is called, 1 to 200 characters
 * @param link where it is, beginning with http:// or https://, at most 1,000 characters; may be missing
 */
public record PropagandaInput(LocalDate date, Medium medium, String title, String link) {}
