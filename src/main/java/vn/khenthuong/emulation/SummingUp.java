package vn.khenthuong.emulation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a campaign was summed up.
 *
 * @param number number and symbol of its summing-up report
 * @param date its day
 * @param by login of who entered it
 * @param at when it was entered
 * @param archivedAt since when nobody can change what belongs to the campaign; null until then
 */
public record SummingUp(String number, LocalDate date, String by, Instant at, Instant archivedAt) {}
