package vn.khenthuong.workflow.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;

/** When the timer of {@code decision-round} falls due; the instant is the domain's. Public because the diagram calls it. */
@Component
public class RoundTimers {

    private final Dispatch dispatch;

    RoundTimers(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** When the letters of the decision leave. */
    public Date dispatchAt(DelegateExecution execution) {
        return Date.from(dispatch.at(
                new OrganisationCode(execution.getTenantId()), new RoundCode(execution.getProcessBusinessKey())));
    }
}
