package vn.khenthuong.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.DecisionPreview;
import vn.khenthuong.decision.DecisionPreviews;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.TaskAct;
import vn.khenthuong.workflow.Inbox;
import vn.khenthuong.workflow.OpenTask;
import vn.khenthuong.workflow.TaskDoor;
import vn.khenthuong.workflow.TaskView;
import vn.khenthuong.workflow.engine.Collisions;
import vn.khenthuong.workflow.engine.EngineUser;
import vn.khenthuong.workflow.tasks.OpenTasks.Found;

/** The door to the engine's tasks. */
@Component
class EngineTaskDoor implements TaskDoor {

    private static final int LARGEST_PAGE = 100;

    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final TaskActs acts;
    private final TaskDrafts drafts;
    private final Judgements judgements;
    private final EngineUser engineUser;
    private final PermittedTasks permitted;
    private final DecisionPreviews previews;

    EngineTaskDoor(
            OpenTasks openTasks,
            TaskService tasks,
            TaskActs acts,
            TaskDrafts drafts,
            Judgements judgements,
            EngineUser engineUser,
            PermittedTasks permitted,
            DecisionPreviews previews) {
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.acts = acts;
        this.drafts = drafts;
        this.judgements = judgements;
        this.engineUser = engineUser;
        this.permitted = permitted;
        this.previews = previews;
    }

    @Override
    public Optional<OpenTask> openTask(Actor actor, String subject, String step) {
        return permitted(actor, engineUser.as(actor, () -> openTasks.of(subject, step))).stream()
                .findFirst();
    }

    @Override
    public List<OpenTask> openTasks(Actor actor, String subject) {
        return permitted(actor, engineUser.as(actor, () -> openTasks.of(subject, null)));
    }

    @Override
    public TaskView view(Actor actor, String taskId) {
        Found found = require(actor, taskId);
        Optional<TaskDrafts.Draft> draft =
                drafts.find(found.instance(), found.task().step(), actor.userId());
        return new TaskView(
                found.task(),
                acts.of(found.task().step()).judgementType(),
                draft.map(d -> judgements.tree(d.judgement())).orElse(null),
                draft.map(TaskDrafts.Draft::savedAt).orElse(null));
    }

    @Override
    public Inbox inbox(Actor actor, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries, counted from 0");
        }
        List<Found> found = engineUser.as(actor, () -> openTasks.waitingFor(actor, page * size, size + 1));
        List<Found> shown = found.subList(0, Math.min(size, found.size()));
        return new Inbox(permitted(actor, shown), found.size() > size);
    }

    @Override
    public List<Finding> saveDraft(Actor actor, String taskId, JsonNode judgement) {
        Found found = require(actor, taskId);
        String json = judgements.write(judgement);
        drafts.save(actor, found.instance(), found.task().step(), json);
        return judgements.check(
                acts.of(found.task().step()), actor, found.task().subject(), json);
    }

    @Override
    public DecisionPreview preview(Actor actor, String taskId) {
        Found found = require(actor, taskId);
        String subject = found.task().subject();
        return switch (found.task().step()) {
            case "decideRound" ->
                previews.ifDecided(actor, new RoundCode(subject), draft(actor, found, RoundDecision.class));
            case "issueDecision" ->
                previews.ifIssued(actor, new RoundCode(subject), draft(actor, found, IssuedDecision.class));
            default -> throw NotPermittedException.unknown(taskId);
        };
    }

    /** Null if there is none or it cannot be read; saving it has said so. */
    private <J> J draft(Actor actor, Found found, Class<J> type) {
        return drafts.find(found.instance(), found.task().step(), actor.userId())
                .flatMap(draft -> judgements.find(type, draft.judgement()))
                .orElse(null);
    }

    @Override
    public void complete(Actor actor, String taskId) {
        Found found = require(actor, taskId);
        complete(actor, found, null);
    }

    @Override
    public void submit(Actor actor, String subject, String step, Object judgement) {
        Found open = engineUser.as(actor, () -> requireOpen(actor, subject, step));
        String json = judgements.write(judgement);
        try {
            complete(actor, open, json);
        } catch (RefusedException e) {
            keepAfterRefusal(actor, open, json);
            throw e;
        }
    }

    @Override
    public void release(Actor actor, String taskId) {
        Found found = require(actor, taskId);
        if (found.task().assignee() == null) {
            return;
        }
        if (!actor.userId().equals(found.task().assignee())) {
            throw TaskRefusals.taken(found.task().subject());
        }
        engineUser.as(actor, () -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
    }

    /** One transaction: what was entered, who took it, that it is done, and what the record step writes. */
    private void complete(Actor actor, Found found, String judgement) {
        OpenTask task = found.task();
        if (task.assignee() != null && !task.assignee().equals(actor.userId())) {
            throw TaskRefusals.taken(task.subject());
        }
        try {
            engineUser.as(actor, () -> {
                if (judgement != null) {
                    drafts.save(actor, found.instance(), task.step(), judgement);
                }
                if (task.assignee() == null) {
                    tasks.claim(task.id(), actor.userId());
                }
                tasks.complete(task.id());
                return null;
            });
        } catch (TaskAlreadyClaimedException e) {
            throw TaskRefusals.taken(task.subject());
        } catch (NullValueException | FormFieldValidationException e) {
            throw TaskRefusals.alreadyDone(task.subject());
        } catch (OptimisticLockingException e) {
            // The rival may have held a nominee or moved a deadline: then the task still waits, for another look.
            boolean stillOpen =
                    engineUser.as(actor, () -> openTasks.byId(task.id())).isPresent();
            throw stillOpen ? new ChangedMeanwhileException(task.subject()) : TaskRefusals.alreadyDone(task.subject());
        } catch (ProcessEngineException e) {
            if (Collisions.in(e)) {
                throw new ChangedMeanwhileException(task.subject());
            }
            // The instance ended while this waited, and the engine does not say so in a way of its own.
            throw engineUser.as(actor, () -> openTasks.byId(task.id())).isEmpty()
                    ? TaskRefusals.alreadyDone(task.subject())
                    : e;
        }
    }

    /** The transaction took the input back with everything else; people keep what they typed. */
    private void keepAfterRefusal(Actor actor, Found found, String judgement) {
        engineUser.as(actor, () -> {
            if (openTasks.byId(found.task().id()).isPresent()) {
                drafts.save(actor, found.instance(), found.task().step(), judgement);
            }
            return null;
        });
    }

    private Found require(Actor actor, String taskId) {
        return engineUser.as(actor, () -> {
            Optional<Found> found = openTasks.byId(taskId);
            // Only people who might have done it learn that it was done.
            return requirePermitted(actor, found.orElseThrow(() -> openTasks
                    .endedFor(actor, taskId)
                    .<RuntimeException>map(TaskRefusals::alreadyDone)
                    .orElseGet(() -> NotPermittedException.unknown(taskId))));
        });
    }

    private Found requireOpen(Actor actor, String subject, String step) {
        Optional<Found> open = openTasks.of(subject, step).stream().findFirst();
        if (open.isPresent()) {
            return requirePermitted(actor, open.get());
        }
        if (openTasks.wasDoneFor(actor, subject, step)) {
            throw TaskRefusals.alreadyDone(subject);
        }
        throw acts.knows(step) && permits(actor, step, subject)
                ? TaskRefusals.notOpen(subject)
                : NotPermittedException.unknown(subject);
    }

    private Found requirePermitted(Actor actor, Found found) {
        OpenTask task = found.task();
        if (permits(actor, task.step(), task.subject())) {
            return found;
        }
        throw openTasks.offeredTo(actor, task.id())
                ? NotPermittedException.act(task.step(), task.subject())
                : NotPermittedException.unknown(task.subject());
    }

    private boolean permits(Actor actor, String step, String subject) {
        TaskAct<?> act = acts.of(step);
        return act.permits(actor, subject);
    }

    private List<OpenTask> permitted(Actor actor, List<Found> found) {
        return permitted.of(actor, found.stream().map(Found::task).toList());
    }
}
