package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.stateaward.StateLists;

/** The time in which people may comment on a list for a State award is over. */
@Component("closePublication")
class ClosePublicationDelegate implements JavaDelegate {

    private final StateLists lists;

    ClosePublicationDelegate(StateLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.closePublication(
                new OrganisationCode(execution.getTenantId()), new StateListCode(execution.getProcessBusinessKey()));
    }
}
