package vn.khenthuong.appraisal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An appraiser's absence as its reader may see it.
 *
 * @param id identifies it
 * @param person login of who is away
 * @param personName their full name
 * @param from first day
 * @param until last day, included
 * @param standIn login of who stands in
 * @param standInName their full name
 * @param reason empty for readers other than the person, the head of division and the inspector
 * @param state how far it has come today
 * @param mayEnd whether the reader may end or withdraw it
 */
public record AbsenceView(
        UUID id,
        String person,
        String personName,
        LocalDate from,
        LocalDate until,
        String standIn,
        String standInName,
        String reason,
        AbsenceState state,
        boolean mayEnd) {}
