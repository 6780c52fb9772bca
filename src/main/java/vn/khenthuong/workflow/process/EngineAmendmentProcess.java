package vn.khenthuong.workflow.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.khenthuong.amendment.AmendmentProcess;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.workflow.engine.EngineUser;

/** An amendment's route as an instance of {@code award-amendment}; its code is the business key. */
@Component
class EngineAmendmentProcess implements AmendmentProcess {

    private final RuntimeService runtime;
    private final EngineUser engineUser;

    EngineAmendmentProcess(RuntimeService runtime, EngineUser engineUser) {
        this.runtime = runtime;
        this.engineUser = engineUser;
    }

    @Override
    public void open(OrganisationCode organisation, AmendmentCode amendment) {
        engineUser.unchecked(() -> runtime.startProcessInstanceByKey(
                AwardAmendmentProcess.KEY, amendment.value(), Map.of(Variables.ORGANISATION, organisation.value())));
    }
}
