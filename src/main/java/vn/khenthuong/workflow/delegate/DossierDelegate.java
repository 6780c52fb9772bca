package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** A step of the program on a dossier: reads which dossier, calls one use case. */
abstract class DossierDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        step(
                execution,
                new OrganisationCode(execution.getTenantId()),
                new ProposalCode(execution.getProcessBusinessKey()));
    }

    abstract void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier);
}
