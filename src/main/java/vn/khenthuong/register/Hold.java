package vn.khenthuong.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/**
 * A hold as it is in force on one nominee.
 *
 * @param nominee the line that it was placed on, which may be another line of the same person; null for a hold of the
 *     register
 * @param dossier where it was placed; null for a hold of the register, which is on whoever is the same
 * @param reason null for readers who may not see why
 * @param authority the body that examines
 * @param document number and date of the document that tells of it
 * @param since the hold's first day
 * @param until its last day, inclusive; null while nobody knows
 * @param liftedAt null while it is in force
 * @param liftedOn the ground of the lifting
 */
public record Hold(
        UUID id,
        NomineeId nominee,
        ProposalCode dossier,
        HoldReason reason,
        String authority,
        String document,
        LocalDate since,
        LocalDate until,
        String placedBy,
        Instant placedAt,
        Instant liftedAt,
        String liftedOn) {

    /** Whether it stands in the register of holds and not on a line of a dossier. */
    public boolean ofRegister() {
        return dossier == null;
    }

    /** Whether the reader may see why, by whom and on which document. */
    public boolean detailed() {
        return reason != null;
    }

    /** That there is a hold, for readers who may not see why. */
    public Hold withoutDetails() {
        return new Hold(id, null, null, null, "", "", since, until, "", null, null, null);
    }
}
