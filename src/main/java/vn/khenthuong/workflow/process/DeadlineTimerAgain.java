package vn.khenthuong.workflow.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Sets the deadline's timer a second time. It fires once; a notice that gives more time after it has fired needs another,
 * or the dossier would never become overdue again.
 */
@Component
class DeadlineTimerAgain {

    private final ProcessEngine engine;

    DeadlineTimerAgain(ProcessEngine engine) {
        this.engine = engine;
    }

    void start(String instance) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> declare(command, instance));
    }

    private static Void declare(CommandContext command, String instance) {
        ExecutionEntity execution = command.getExecutionManager().findExecutionById(instance);
        TimerDeclarationImpl.getDeclarationsForScope(execution.getProcessDefinition()).values().stream()
                .filter(timer -> AwardProposalProcess.DEADLINE_PASSED.equals(timer.getEventScopeActivityId())
                        || AwardProposalProcess.DEADLINE_PASSED.equals(timer.getActivityId()))
                .forEach(timer -> timer.createTimerInstance(execution));
        return null;
    }
}
