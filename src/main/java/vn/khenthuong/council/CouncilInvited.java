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
 * @param again whether there was an earlier invitation to this meeting
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
        boolean again) {}
