package vn.khenthuong.workflow.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.RoundProcess;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.engine.EngineUser;

/** A round's route as an instance of {@code decision-round}; the round's code is its business key. */
@Component
class EngineRoundProcess implements RoundProcess {

    private final RuntimeService runtime;
    private final EngineUser engineUser;

    EngineRoundProcess(RuntimeService runtime, EngineUser engineUser) {
        this.runtime = runtime;
        this.engineUser = engineUser;
    }

    @Override
    public void open(OrganisationCode organisation, RoundCode round) {
        engineUser.unchecked(() -> runtime.startProcessInstanceByKey(
                DecisionRoundProcess.KEY, round.value(), Map.of(Variables.ORGANISATION, organisation.value())));
    }

    @Override
    public void cancelled(OrganisationCode organisation, RoundCode round) {
        engineUser.unchecked(() -> runtime.createMessageCorrelation(DecisionRoundProcess.ROUND_CANCELLED)
                .tenantId(organisation.value())
                .processInstanceBusinessKey(round.value())
                .correlateAll());
    }
}
