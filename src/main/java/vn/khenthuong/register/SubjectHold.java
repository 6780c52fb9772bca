package vn.khenthuong.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/**
 * A hold on a person or collective, whether anybody proposes them or not (plan III.1.b, fourth dash; stand A19).
 *
 * @param birthDate of an individual; null if unknown, and for a collective
 * @param citizenHash keyed hash of the citizen number; null if unknown, and for a collective
 * @param unit where the collective belongs, never null for one; where an individual works, null if unknown
 * @param authority the body that examines
 * @param documentNumber number and symbol of the document that tells of it
 * @param file the document as PDF; null if none was uploaded
 * @param from the hold's first day
 * @param until its last day, inclusive; null while nobody knows
 * @param lifting null while nobody has lifted it
 */
public record SubjectHold(
        UUID id,
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenHash,
        UnitCode unit,
        HoldReason reason,
        String authority,
        String documentNumber,
        LocalDate documentDate,
        FileId file,
        LocalDate from,
        LocalDate until,
        String placedBy,
        Instant placedAt,
        Lifting lifting) {

    /** How surely somebody is the one on hold. */
    public enum Likeness {
        /** Equal citizen number, equal name and birth date, or a collective's name in its unit: the hold is theirs. */
        CERTAIN,
        /** The name alone, or name and birth date under another citizen number: a person must look. */
        POSSIBLE,
        NONE
    }

    /**
     * Who may be the one on hold.
     *
     * @param birthDate null if unknown, and for a collective
     * @param citizenHash null if unknown
     * @param units every unit that a collective may belong to
     */
    public record Candidate(
            NomineeKind kind, FoldedName name, LocalDate birthDate, String citizenHash, Set<UnitCode> units) {}

    /**
     * Why it ended before its last day.
     *
     * @param documentNumber number and symbol of the conclusion
     */
    public record Lifting(String by, Instant at, String documentNumber, LocalDate documentDate, String reason) {}

    /** Whether it holds anybody on this day. */
    public boolean inForce(LocalDate day) {
        return state(day) == HoldState.IN_FORCE;
    }

    public HoldState state(LocalDate day) {
        if (lifting != null) {
            return HoldState.LIFTED;
        }
        if (day.isBefore(from)) {
            return HoldState.COMING;
        }
        return until != null && day.isAfter(until) ? HoldState.OVER : HoldState.IN_FORCE;
    }

    /** Facts alone; what somebody said of the two comes before this. */
    public Likeness likeness(Candidate other) {
        if (kind != other.kind()) {
            return Likeness.NONE;
        }
        boolean sameName = FoldedName.of(name).equals(other.name());
        if (kind == NomineeKind.COLLECTIVE) {
            return sameName && other.units().contains(unit) ? Likeness.CERTAIN : Likeness.NONE;
        }
        boolean bothBorn = birthDate != null && other.birthDate() != null;
        boolean sameBirth = bothBorn && birthDate.equals(other.birthDate());
        if (citizenHash != null && other.citizenHash() != null) {
            if (citizenHash.equals(other.citizenHash())) {
                return Likeness.CERTAIN;
            }
            // One wrong digit makes two numbers of one person.
            return sameName && sameBirth ? Likeness.POSSIBLE : Likeness.NONE;
        }
        if (!sameName || bothBorn && !sameBirth) {
            return Likeness.NONE;
        }
        return sameBirth ? Likeness.CERTAIN : Likeness.POSSIBLE;
    }
}
