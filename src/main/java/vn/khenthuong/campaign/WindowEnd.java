package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the event which ends a campaign's window has come.
 *
 * @param day last day of the window, inclusive
 * @param documentNumber number and symbol of the document that says so, 1 to 60 characters
 * @param documentDate its day
 * @param by user id of who recorded it
 * @param at when it was recorded
 */
public record WindowEnd(LocalDate day, String documentNumber, LocalDate documentDate, String by, Instant at) {}
