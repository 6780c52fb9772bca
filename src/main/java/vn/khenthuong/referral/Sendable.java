package vn.khenthuong.referral;

import java.util.List;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;

/**
 * A dossier with nominees that may be sent up now.
 *
 * @param above title of the campaign that would take them
 * @param to name of the organisation above
 */
public record Sendable(ProposalCode dossier, String unit, String to, Text above, List<AwaitingNominee> nominees) {}
