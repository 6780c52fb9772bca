package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.process.ReleasedDossiers;
import vn.khenthuong.workflow.process.Variables;

/** One dossier of the round goes on. */
@Component("releaseDossiers")
class ReleaseDossiersDelegate implements JavaDelegate {

    private final ReleasedDossiers dossiers;

    ReleaseDossiersDelegate(ReleasedDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.release(new OrganisationCode(execution.getTenantId()), new ProposalCode((String)
                execution.getVariable(Variables.DOSSIER)));
    }
}
