package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The deadline has passed for a dossier that was not sent. */
@Component("markOverdue")
class MarkOverdueDelegate extends DossierDelegate {

    private final ProcessSteps steps;

    MarkOverdueDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        steps.markOverdue(organisation, dossier);
    }
}
