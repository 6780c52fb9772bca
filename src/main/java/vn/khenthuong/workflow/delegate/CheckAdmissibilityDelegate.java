package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Nothing impossible may reach the council; a refusal takes the start back. */
@Component("checkAdmissibility")
class CheckAdmissibilityDelegate extends DossierDelegate {

    private final ProcessSteps steps;

    CheckAdmissibilityDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        steps.checkAdmissibility(organisation, dossier);
    }
}
