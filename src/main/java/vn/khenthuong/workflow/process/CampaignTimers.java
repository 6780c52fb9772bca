package vn.khenthuong.workflow.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.notification.LateUnits;
import vn.khenthuong.shared.OrganisationCode;

/** When the timers of {@code campaign} fall due; the instants are the domain's. Public because the diagram calls it. */
@Component
public class CampaignTimers {

    private final CampaignDeadline deadline;
    private final LateUnits units;

    CampaignTimers(CampaignDeadline deadline, LateUnits units) {
        this.deadline = deadline;
        this.units = units;
    }

    /** When dossiers are late. A campaign without a deadline never comes here. */
    public Date deadline(DelegateExecution execution) {
        return Date.from(deadline.of(new OrganisationCode(execution.getTenantId()), execution.getProcessBusinessKey())
                .orElseThrow());
    }

    /** When it is looked again who is late. */
    public Date reminderDue(DelegateExecution execution) {
        return Date.from(
                units.nextLook(new OrganisationCode(execution.getTenantId()), execution.getProcessBusinessKey()));
    }
}
