package vn.khenthuong.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/**
 * A hold on one nominee.
 *
 * @param authority the body that examines
 * @param document number and date of the document that tells of it
 * @param since the hold's first day
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
        String placedBy,
        Instant placedAt,
        Instant liftedAt,
        String liftedOn) {}
