package vn.khenthuong.workflow.tasks;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.engine.EngineUser;

/** Stands at every task of a person, whichever door they come through, the engine's own REST interface included. */
@Component
class TaskGate {

    private final TaskGuards guards;
    private final TaskDrafts drafts;
    private final TaskActs acts;
    private final TaskColumns columns;
    private final DossierAppraiser appraiser;
    private final Actors actors;
    private final EngineUser engineUser;

    TaskGate(
            TaskGuards guards,
            TaskDrafts drafts,
            TaskActs acts,
            TaskColumns columns,
            DossierAppraiser appraiser,
            Actors actors,
            EngineUser engineUser) {
        this.guards = guards;
        this.drafts = drafts;
        this.acts = acts;
        this.columns = columns;
        this.appraiser = appraiser;
        this.actors = actors;
        this.engineUser = engineUser;
    }

    void created(DelegateTask task) {
        guards.add(
                task.getId(),
                task.getTenantId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                Flags.digest(task.getExecution().getVariables()));
        columns.show(task);
        appraiser.of(task).ifPresent(task::setAssignee);
    }

    /**
     * People take tasks for themselves. Only a system administrator gives one to somebody, who must be allowed to do it; and
     * the tasks of an appraisal go to whom the head of division gave the dossier.
     */
    void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Optional<Actor> giver = engineUser.current();
        boolean forThemself = giver.map(g -> g.userId().equals(assignee)).orElse(true);
        boolean repairing = giver.filter(g -> g.has(Role.SYSTEM_ADMINISTRATOR)).isPresent();
        boolean able = actors.byUserId(assignee)
                .filter(taker -> acts.of(task.getTaskDefinitionKey()).permits(taker, subject(task)))
                .isPresent();
        boolean given =
                !forThemself && appraiser.of(task).filter(assignee::equals).isPresent();
        if (!able || !(forThemself || repairing || given)) {
            throw NotPermittedException.act("take " + task.getTaskDefinitionKey(), subject(task));
        }
    }

    void completing(DelegateTask task) {
        // Asked before the wait: whoever we wait for may end the instance.
        String subject = subject(task);
        if (!guards.lock(task.getId())) {
            throw TaskRefusals.alreadyDone(subject);
        }
        String by = engineUser.current().map(Actor::userId).orElse(null);
        if (task.getAssignee() != null && !task.getAssignee().equals(by)) {
            throw TaskRefusals.taken(subject);
        }
    }

    /** It ended without being done: withdrawn, closed, or its time is over. */
    void cancelled(DelegateTask task) {
        guards.take(task.getProcessInstanceId(), task.getTaskDefinitionKey());
        drafts.remove(task.getProcessInstanceId(), task.getTaskDefinitionKey());
    }

    private static String subject(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
