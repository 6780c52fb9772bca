package vn.khenthuong.proposal;

import java.time.Instant;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A dossier in a list.
 *
 * @param nominees how many are still in the running
 */
public record DossierRow(
        ProposalCode code,
        UnitCode unit,
        String unitName,
        ProposalState state,
        boolean overdue,
        int nominees,
        int held,
        Instant changedAt,
        Instant sentAt) {}
