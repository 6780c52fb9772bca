package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.process.Variables;

/** Looks at the dossier's outcome; tells the route whether everybody has one. */
@Component("recordOutcome")
class RecordOutcomeDelegate extends DossierDelegate {

    private final ProcessSteps steps;

    RecordOutcomeDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        execution.setVariable(Variables.ALL_CLOSED, steps.recordOutcome(organisation, dossier));
    }
}
