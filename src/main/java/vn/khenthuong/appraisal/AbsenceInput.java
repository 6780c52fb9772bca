package vn.khenthuong.appraisal;

import java.time.LocalDate;

/**
 * What is recorded of an appraiser's absence.
 *
 * @param person login of who is away
 * @param from first day, in the campaign's zone
 * @param until last day, included
 * @param standIn login of the appraiser who stands in
 * @param reason in a few words, at most 200 characters
 */
public record AbsenceInput(String person, LocalDate from, LocalDate until, String standIn, String reason) {}
