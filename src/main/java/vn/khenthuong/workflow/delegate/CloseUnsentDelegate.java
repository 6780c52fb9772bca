package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The campaign is closed for a dossier that was not sent. */
@Component("closeUnsent")
class CloseUnsentDelegate extends DossierDelegate {

    private final ProcessSteps steps;

    CloseUnsentDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        steps.closeUnsent(organisation, dossier);
    }
}
