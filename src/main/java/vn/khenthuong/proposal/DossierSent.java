package vn.khenthuong.proposal;

import java.time.Instant;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A unit sent a dossier; published inside the transaction that records it.
 *
 * @param sentAt the instant that counts for the deadline
 * @param nominees how many went along, suspended ones included
 * @param files how many files were sealed
 */
public record DossierSent(
        OrganisationCode organisation,
        String campaign,
        UnitCode unit,
        ProposalCode dossier,
        Instant sentAt,
        int nominees,
        int files) {}
