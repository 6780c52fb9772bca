package vn.khenthuong.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.decision.DecisionPreview;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;

/**
 * What waits for a person, and how they do it. Portal, API and Tasklist all come through here or end in the same record
 * step: a judgement is first kept as a draft of its author, then the task is completed without data.
 *
 * <p>Every method asks the step's permission object. A stranger learns nothing
 * ({@link vn.khenthuong.shared.NotPermittedException} with {@code visible = false}); somebody of the right office who may
 * not do this one (four eyes) is told so ({@code visible = true}).
 */
public interface TaskDoor {

    /** This step of this dossier or round, if it is open and the actor may do it. */
    Optional<OpenTask> openTask(Actor actor, String subject, String step);

    /** Everything open on this dossier or round that the actor may do. */
    List<OpenTask> openTasks(Actor actor, String subject);

    /** @throws vn.khenthuong.shared.RefusedException {@code task-already-done} if it was completed meanwhile */
    TaskView view(Actor actor, String taskId);

    /**
     * What waits for the actor, oldest first.
     *
     * @param page from 0
     * @param size 1 to 100
     */
    Inbox inbox(Actor actor, int page, int size);

    /**
     * Keeps the judgement whatever the findings, and says what {@link #complete} would meet.
     *
     * @return empty if nothing is to be said; a judgement that cannot be read gives {@code judgement-readable}
     */
    List<Finding> saveDraft(Actor actor, String taskId, JsonNode judgement);

    /**
     * What completing with the actor's draft would come to, where a decision is made or issued: the steps
     * {@code decideRound} and {@code issueDecision}. Without a draft, or with one that cannot be read, as if nothing had been
     * entered. Changes nothing.
     *
     * @throws vn.khenthuong.shared.NotPermittedException as unknown for a task of another step
     */
    DecisionPreview preview(Actor actor, String taskId);

    /**
     * Records the actor's draft and lets the dossier go on, all or nothing.
     *
     * @throws vn.khenthuong.shared.RefusedException with all findings; nothing has changed and the draft is kept.
     *     {@code task-already-done} if somebody was faster, {@code task-taken} if somebody else has taken it
     */
    void complete(Actor actor, String taskId);

    /**
     * Both at once, for somebody who does it from the dossier's page: takes the task, keeps the judgement, completes.
     *
     * @param judgement the step's judgement record, or JSON of it
     * @throws vn.khenthuong.shared.RefusedException as {@link #complete}; {@code task-not-open} if the dossier is not at
     *     this step
     */
    void submit(Actor actor, String subject, String step, Object judgement);

    /** Gives a taken task back to everybody who may do it; does nothing if nobody had taken it. */
    void release(Actor actor, String taskId);
}
