package vn.khenthuong.referral;

import java.util.Optional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.organization.Organisation;

/**
 * A campaign of another organisation whose plan names one of ours as the campaign that it carries out.
 *
 * @param below whose it is
 * @param above ours
 * @param tie empty while we have not agreed
 */
public record TieCandidate(Organisation below, Campaign campaign, Campaign above, Optional<CampaignTie> tie) {}
