package vn.khenthuong.workflow.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.stateaward.StateListProcess;
import vn.khenthuong.workflow.engine.EngineUser;

/** The route of a list for a State award as an instance of {@code state-award}; the list's code is its business key. */
@Component
class EngineStateListProcess implements StateListProcess {

    private final RuntimeService runtime;
    private final EngineUser engineUser;

    EngineStateListProcess(RuntimeService runtime, EngineUser engineUser) {
        this.runtime = runtime;
        this.engineUser = engineUser;
    }

    @Override
    public void open(OrganisationCode organisation, StateListCode list) {
        engineUser.unchecked(() -> runtime.startProcessInstanceByKey(
                StateAwardProcess.KEY, list.value(), Map.of(Variables.ORGANISATION, organisation.value())));
    }

    @Override
    public void cancelled(OrganisationCode organisation, StateListCode list) {
        engineUser.unchecked(() -> runtime.createMessageCorrelation(StateAwardProcess.STATE_LIST_CANCELLED)
                .tenantId(organisation.value())
                .processInstanceBusinessKey(list.value())
                .correlateAll());
    }
}
