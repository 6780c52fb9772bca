package vn.khenthuong.workflow.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.stateaward.StateLists;

/** When the timer of {@code state-award} falls due; the instant is the domain's. Public because the diagram calls it. */
@Component
public class StateTimers {

    private final StateLists lists;

    StateTimers(StateLists lists) {
        this.lists = lists;
    }

    /** When the time in which people may comment is over. */
    public Date publicationOver(DelegateExecution execution) {
        return Date.from(lists.publicationOver(
                new OrganisationCode(execution.getTenantId()), new StateListCode(execution.getProcessBusinessKey())));
    }
}
