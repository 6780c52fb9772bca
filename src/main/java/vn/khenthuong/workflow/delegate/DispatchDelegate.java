package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.process.Variables;

/** The undo window is over: the letters leave, unless somebody keeps them back. */
@Component("dispatchLetters")
class DispatchDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    DispatchDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean left = dispatch.due(
                new OrganisationCode(execution.getTenantId()), new RoundCode(execution.getProcessBusinessKey()));
        execution.setVariable(Variables.DISPATCHED, left);
    }
}
