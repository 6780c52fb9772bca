package vn.khenthuong.council;

import java.time.Instant;
import java.util.UUID;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A council was called, or told of another time or place; published inside the transaction that records it.
 *
 * @param invitation identifies the invitation
 * @param nominees how many the council will judge
 * @param replaces the invitation that was true until now; null for the first one
 */
public record CouncilInvited(
        OrganisationCode organisation,
        String campaign,
        UnitCode unit,
        ProposalCode dossier,
        UUID invitation,
        Instant meetsAt,
        String place,
        int nominees,
        UUID replaces) {}
