package vn.khenthuong.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.ClosingCheck;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Subject;

/**
 * A campaign is not closed while somebody waits for an answer: dossiers that were sent and have no result yet, and own awards
 * that are decided and not issued, each by its code. What was never sent ends with the closing (stand A22).
 */
@Component
class OpenDossiers implements ClosingCheck {

    private static final Set<ProposalState> OPEN = EnumSet.of(
            ProposalState.SENT,
            ProposalState.RETURNED,
            ProposalState.APPRAISAL,
            ProposalState.APPROVAL,
            ProposalState.AWAITING_DECISION,
            ProposalState.ISSUING);

    private final Proposals proposals;

    OpenDossiers(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Finding> check(OrganisationCode organisation, String campaign) {
        return proposals.ofCampaign(organisation.value(), campaign, OPEN).stream()
                .map(OpenDossiers::open)
                .toList();
    }

    private static Finding open(Proposal dossier) {
        return Finding.invalid(
                "campaign-dossier-open",
                Subject.proposal(dossier.code().value()),
                dossier.state().name(),
                "có kết quả",
                "Hồ sơ " + dossier.code() + " chưa có kết quả ("
                        + dossier.state().text().vi() + "), nên chưa khép lại được phong trào.",
                "Dossier " + dossier.code() + " has no result yet ("
                        + dossier.state().text().en() + "); the campaign cannot be closed.");
    }
}
