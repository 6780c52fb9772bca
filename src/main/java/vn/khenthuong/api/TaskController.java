package vn.khenthuong.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.workflow.Inbox;
import vn.khenthuong.workflow.OpenTask;
import vn.khenthuong.workflow.TaskDoor;
import vn.khenthuong.workflow.TaskView;

/**
 * What waits for the caller. A judgement is first kept as a draft, then the task is completed without data; portal and
 * Tasklist do the same.
 */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "Việc cần xử lý")
class TaskController {

    private static final int MOST = 100;

    private final TaskDoor door;
    private final Clock clock;

    TaskController(TaskDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /**
     * What waits for the caller, oldest first.
     *
     * @param page from 0
     * @param size 1 to 100
     */
    @GetMapping
    Inbox inbox(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return door.inbox(actor, Math.max(0, page), Math.min(MOST, Math.max(1, size)));
    }

    /** What the caller may do now on one dossier or round. */
    @GetMapping("/of/{subject}")
    List<OpenTask> of(Actor actor, @PathVariable String subject) {
        return door.openTasks(actor, subject);
    }

    /** One task with the caller's own draft. */
    @GetMapping("/{id}")
    TaskResponse view(Actor actor, @PathVariable String id) {
        return TaskResponse.of(door.view(actor, id));
    }

    /** Keeps the judgement as a draft, whatever the rules say of it, and says what completing would meet. */
    @PutMapping("/{id}/draft")
    DraftSaved save(Actor actor, @PathVariable String id, @RequestBody JsonNode judgement, Language language) {
        List<Finding> findings = door.saveDraft(actor, id, judgement);
        return new DraftSaved(Finding.anyBlocks(findings), FindingView.of(findings, language), clock.instant());
    }

    /**
     * What completing with the caller's draft would come to, where a decision is made or issued ({@code decideRound},
     * {@code issueDecision}); changes nothing.
     */
    @GetMapping("/{id}/preview")
    DecisionPreviewResponse preview(Actor actor, @PathVariable String id, Language language) {
        return DecisionPreviewResponse.of(door.preview(actor, id), language);
    }

    /** Records the caller's draft; the dossier or round goes on. All or nothing. */
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Actor actor, @PathVariable String id) {
        door.complete(actor, id);
    }

    /** Gives a taken task back to everybody who may do it. */
    @DeleteMapping("/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable String id) {
        door.release(actor, id);
    }

    /**
     * Keeps a judgement and completes in one call.
     *
     * @param subject code of the dossier or round
     * @param step element id, for example {@code appraiseDossier}
     */
    @PostMapping("/of/{subject}/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(Actor actor, @PathVariable String subject, @PathVariable String step, @RequestBody JsonNode judgement) {
        door.submit(actor, subject, step, judgement);
    }

    /**
     * A task.
     *
     * @param id of the task
     * @param step element id, for example {@code appraiseDossier}
     * @param subject code of the dossier or round
     * @param process {@code award-proposal}, {@code decision-round} or {@code award-amendment}
     * @param name what is to be done, in Vietnamese
     * @param assignee login of whoever has taken it; null if nobody has
     * @param createdAt since when it waits
     * @param dueAt null if nothing is due
     * @param judgement name of the judgement's schema
     * @param draft the caller's own draft; null if there is none
     * @param draftSavedAt null if there is no draft
     */
    record TaskResponse(
            String id,
            String step,
            String subject,
            String process,
            String name,
            String assignee,
            Instant createdAt,
            Instant dueAt,
            String judgement,
            @Schema(type = "object") JsonNode draft,
            Instant draftSavedAt) {

        static TaskResponse of(TaskView view) {
            OpenTask task = view.task();
            return new TaskResponse(
                    task.id(),
                    task.step(),
                    task.subject(),
                    task.process(),
                    task.name(),
                    task.assignee(),
                    task.createdAt(),
                    task.dueAt(),
                    view.judgementType().getSimpleName(),
                    view.draft(),
                    view.draftSavedAt());
        }
    }

    /**
     * A draft was kept.
     *
     * @param blocked whether completing would be refused now
     * @param findings everything that the rules say
     * @param savedAt when, by the program's clock
     */
    record DraftSaved(boolean blocked, List<FindingView> findings, Instant savedAt) {}
}
