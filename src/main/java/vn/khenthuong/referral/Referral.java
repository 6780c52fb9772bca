package vn.khenthuong.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Nominees of one dossier on their way up.
 *
 * @param unit the unit above that takes them, in the organisation above
 * @param note what the sender says to the level above; may be empty
 * @param answeredBy who took, declined or recalled it; null while it is offered
 * @param reason why it was declined or recalled; null otherwise
 * @param aboveDossier the dossier made of it; null before it is taken
 */
public record Referral(
        UUID id,
        OrganisationCode organisation,
        String campaign,
        ProposalCode dossier,
        OrganisationCode aboveOrganisation,
        String aboveCampaign,
        UnitCode unit,
        ReferralState state,
        String note,
        String offeredBy,
        Instant offeredAt,
        String answeredBy,
        Instant answeredAt,
        String reason,
        ProposalCode aboveDossier,
        List<Line> lines) {

    /**
     * One nominee.
     *
     * @param above the nominee made of it above; null before it is taken
     * @param open whether the answer is awaited
     * @param answer the answer in words; null while there is none
     */
    public record Line(NomineeId nominee, NomineeId above, boolean open, Boolean awarded, String answer) {}

    List<NomineeId> nominees() {
        return lines.stream().map(Line::nominee).toList();
    }
}
