package vn.khenthuong.workflow.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Groups;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.workflow.OpenTask;

/** Finds tasks in the engine, in pages and with a fixed number of queries. */
@Component
class OpenTasks {

    private static final int MOST_OF_ONE = 50;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;

    OpenTasks(TaskService tasks, RuntimeService runtime, HistoryService history) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
    }

    /** A task with the instance that its draft belongs to. */
    record Found(OpenTask task, String instance) {}

    Optional<Found> byId(String taskId) {
        return describe(tasks.createTaskQuery().taskId(taskId).active().listPage(0, 1)).stream()
                .findFirst();
    }

    List<Found> of(String subject, String step) {
        TaskQuery query =
                tasks.createTaskQuery().processInstanceBusinessKey(subject).active();
        if (step != null) {
            query.taskDefinitionKey(step);
        }
        return describe(query.orderByTaskCreateTime().asc().listPage(0, MOST_OF_ONE));
    }

    /** What the actor has taken or may take, one more than asked for to know whether there is more. */
    List<Found> waitingFor(Actor actor, int first, int count) {
        List<String> groups = groups(actor);
        TaskQuery query = tasks.createTaskQuery().active();
        if (groups.isEmpty()) {
            query.taskAssignee(actor.userId());
        } else {
            query.or().taskAssignee(actor.userId()).taskCandidateGroupIn(groups).endOr();
        }
        return describe(query.orderByTaskCreateTime().asc().listPage(first, count));
    }

    /** Whether the task was offered to a group of the actor: then they may know of it, even where they may not do it. */
    boolean offeredTo(Actor actor, String taskId) {
        Set<String> groups = Set.copyOf(groups(actor));
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
    }

    /**
     * The dossier of a task that has ended, for somebody to whom it had been offered; empty for others, and if there never
     * was such a task.
     */
    Optional<String> endedFor(Actor actor, String taskId) {
        return history.createHistoricTaskInstanceQuery().taskId(taskId).finished().listPage(0, 1).stream()
                .filter(task -> wasOfferedTo(actor, taskId))
                .map(task -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .findFirst();
    }

    /** Whether this step of this dossier was done before and had been offered to the actor. */
    boolean wasDoneFor(Actor actor, String subject, String step) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(subject)
                .taskDefinitionKey(step)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .anyMatch(task -> wasOfferedTo(actor, task.getId()));
    }

    private boolean wasOfferedTo(Actor actor, String taskId) {
        Set<String> groups = Set.copyOf(groups(actor));
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).listPage(0, MOST_OF_ONE).stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
    }

    private List<Found> describe(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> ids = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, ProcessInstance> instances =
                runtime.createProcessInstanceQuery().processInstanceIds(ids).listPage(0, ids.size()).stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return found.stream()
                .filter(task -> instances.containsKey(task.getProcessInstanceId()))
                .map(task -> describe(task, instances.get(task.getProcessInstanceId())))
                .toList();
    }

    private static Found describe(Task task, ProcessInstance instance) {
        String definition = task.getProcessDefinitionId();
        return new Found(
                new OpenTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        instance.getBusinessKey(),
                        definition.substring(0, definition.indexOf(':')),
                        task.getName(),
                        task.getAssignee(),
                        instant(task.getCreateTime()),
                        instant(task.getDueDate())),
                instance.getId());
    }

    private static List<String> groups(Actor actor) {
        return actor.assignments().stream()
                .map(assignment -> Groups.of(assignment, actor.organisation()))
                .distinct()
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
