package vn.khenthuong.portal.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.khenthuong.decision.DecisionPreview;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.workflow.TaskDoor;

/** What a decision would come to, as a part of its task's form; the same in the portal and in Tasklist's frame. */
@Controller
class DecisionPreviewController {

    private final TaskDoor door;

    DecisionPreviewController(TaskDoor door) {
        this.door = door;
    }

    @GetMapping("/tasks/{taskId}/preview")
    String preview(Actor actor, @PathVariable String taskId, Model model) {
        DecisionPreview preview = door.preview(actor, taskId);
        model.addAttribute("taskId", taskId);
        model.addAttribute("preview", preview);
        Map<Boolean, List<Finding>> findings =
                new FindingList(preview.findings()).all().stream().collect(Collectors.partitioningBy(Finding::blocks));
        model.addAttribute("blocking", findings.get(true));
        model.addAttribute("noted", findings.get(false));
        return "task/preview :: preview";
    }

    /** The entries one by one, read when somebody wants to see them. */
    @GetMapping("/tasks/{taskId}/preview/entries")
    String entries(Actor actor, @PathVariable String taskId, Model model) {
        model.addAttribute("preview", door.preview(actor, taskId));
        return "task/preview :: entries";
    }
}
