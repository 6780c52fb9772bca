package vn.khenthuong.referral;

import java.util.List;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Text;

/**
 * A referral as its two sides see it.
 *
 * @param from name of the organisation below
 * @param fromUnit name of the unit that proposed
 * @param to name of the organisation above
 * @param toUnit name of the unit that takes it
 * @param received whether the reader is of the organisation above
 */
public record ReferralView(
        Referral referral,
        String from,
        String fromUnit,
        Text campaign,
        String to,
        String toUnit,
        Text aboveCampaign,
        List<Line> lines,
        boolean received,
        boolean mayTake,
        boolean mayRecall) {

    /** @param nominee as it stands below, so that a hold placed after the sending is seen above too */
    public record Line(NomineeView nominee, Referral.Line line) {}

    public ReferralState state() {
        return referral.state();
    }
}
