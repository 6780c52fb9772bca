package vn.khenthuong.workflow.tasks;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AppraisalDesk;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.engine.Collisions;
import vn.khenthuong.workflow.engine.EngineUser;

/** The engine's tasks of an appraisal as the desk of its appraiser. */
@Component
class EngineAppraisalDesk implements AppraisalDesk {

    /** More tasks than one person has taken. */
    private static final int MOST = 1000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineUser engineUser;

    EngineAppraisalDesk(TaskService tasks, RuntimeService runtime, EngineUser engineUser) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engineUser = engineUser;
    }

    @Override
    public void give(OrganisationCode organisation, ProposalCode dossier, String appraiser) {
        assign(dossier, of(organisation).processInstanceBusinessKey(dossier.value()), appraiser);
    }

    @Override
    public void release(OrganisationCode organisation, ProposalCode dossier, String appraiser) {
        assign(
                dossier,
                of(organisation).processInstanceBusinessKey(dossier.value()).taskAssignee(appraiser),
                null);
    }

    private void assign(ProposalCode dossier, TaskQuery query, String appraiser) {
        try {
            engineUser.unchecked(() -> query.listPage(0, DossierAppraiser.STEPS.size()).stream()
                    .map(Task::getId)
                    .forEach(task -> tasks.setAssignee(task, appraiser)));
        } catch (ProcessEngineException e) {
            throw Collisions.in(e) ? new ChangedMeanwhileException(dossier.value()) : e;
        }
    }

    @Override
    public Set<ProposalCode> takenBy(OrganisationCode organisation, String appraiser) {
        return engineUser.unchecked(() -> {
            Set<String> instances = of(organisation).taskAssignee(appraiser).listPage(0, MOST).stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            if (instances.isEmpty()) {
                return Set.of();
            }
            return runtime
                    .createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .listPage(0, instances.size())
                    .stream()
                    .map(instance -> new ProposalCode(instance.getBusinessKey()))
                    .collect(Collectors.toSet());
        });
    }

    private TaskQuery of(OrganisationCode organisation) {
        return tasks.createTaskQuery()
                .tenantIdIn(organisation.value())
                .taskDefinitionKeyIn(DossierAppraiser.STEPS.toArray(String[]::new));
    }
}
