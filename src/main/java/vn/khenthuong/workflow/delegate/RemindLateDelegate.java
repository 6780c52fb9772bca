package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.khenthuong.notification.LateUnits;
import vn.khenthuong.shared.OrganisationCode;

/** Reminds units that are late in the campaign, each of each reason once. */
class RemindLateDelegate implements JavaDelegate {

    private final LateUnits units;

    RemindLateDelegate(LateUnits units) {
        this.units = units;
    }

    @Override
    public void execute(DelegateExecution execution) {
        units.remind(new OrganisationCode(execution.getTenantId()), execution.getProcessBusinessKey());
    }
}
