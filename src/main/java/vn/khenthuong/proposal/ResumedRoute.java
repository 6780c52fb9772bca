package vn.khenthuong.proposal;

import org.springframework.stereotype.Component;
import vn.khenthuong.shared.ChangedMeanwhileException;

/** Tells a dossier's route that nominees can be appraised again, and makes sure that it listens. */
@Component
class ResumedRoute {

    private final ApprovalProcess process;

    ResumedRoute(ApprovalProcess process) {
        this.process = process;
    }

    /**
     * @throws ChangedMeanwhileException if the route, which waits for a decision, is busy with one at this very moment: the
     *     nominee would wait for ever, so the unit is asked to try again
     */
    void tell(Proposal proposal) {
        boolean heard = process.nomineesResumed(proposal.organisation(), proposal.code());
        if (!heard && proposal.state() == ProposalState.AWAITING_DECISION) {
            throw new ChangedMeanwhileException(proposal.code().value());
        }
    }
}
