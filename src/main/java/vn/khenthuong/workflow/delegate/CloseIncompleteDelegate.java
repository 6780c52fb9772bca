package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.process.Variables;

/** The time to complete is over; tells the route whether anybody is still in the running. */
@Component("closeIncomplete")
class CloseIncompleteDelegate extends DossierDelegate {

    private final ProcessSteps steps;

    CloseIncompleteDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        execution.setVariable(Variables.ANY_OPEN, steps.closeIncomplete(organisation, dossier));
    }
}
