package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.khenthuong.workflow.tasks.Recording;

/** The step behind every task of a person: {@code recordSendDossier} records what {@code sendDossier} decided. */
@Component("recordJudgement")
class RecordJudgementDelegate implements JavaDelegate {

    private static final String PREFIX = "record";

    private final Recording recording;

    RecordJudgementDelegate(Recording recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = execution.getCurrentActivityId();
        String step = Character.toLowerCase(id.charAt(PREFIX.length())) + id.substring(PREFIX.length() + 1);
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        execution.setVariables(recording.record(
                process,
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                step,
                execution.getVariables()));
    }
}
