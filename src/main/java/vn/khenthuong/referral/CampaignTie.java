package vn.khenthuong.referral;

import java.time.Instant;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Two campaigns whose organisations agreed that dossiers may be sent up: the one below names the one above in its plan, and the
 * one above named the unit of its own that stands for the organisation below.
 *
 * @param unit code in the organisation above
 */
public record CampaignTie(
        OrganisationCode organisation,
        String campaign,
        OrganisationCode aboveOrganisation,
        String aboveCampaign,
        UnitCode unit,
        String agreedBy,
        Instant agreedAt) {}
