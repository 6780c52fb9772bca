package vn.khenthuong.register;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/**
 * A hold as it is entered. Anything may be missing; the register says what.
 *
 * @param birthDate of an individual; without it and the citizen number a hold only warns
 * @param citizenNumber 12 digits; empty if unknown. Kept as its keyed hash
 * @param unit where a collective belongs; of an individual for information
 * @param reason the ground of plan III.1.b
 * @param authority the body that examines
 * @param documentNumber number and symbol of the document that tells of it
 * @param file an uploaded PDF; may be missing
 * @param from the hold's first day
 * @param until its last day, inclusive; missing while nobody knows
 */
public record HoldInput(
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenNumber,
        UnitCode unit,
        HoldReason reason,
        String authority,
        String documentNumber,
        LocalDate documentDate,
        FileId file,
        LocalDate from,
        LocalDate until) {}
