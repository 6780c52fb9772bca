package vn.khenthuong.portal.task;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/**
 * The page on which a person judges, next to all that the judgement is about. It is one page with two frames: the
 * portal's, and a bare one that Tasklist shows inside its own window. Saving and completing are the API's.
 */
@Controller
class TaskPageController {

    private final TaskPages pages;
    private final DossierSheets dossiers;

    TaskPageController(TaskPages pages, DossierSheets dossiers) {
        this.pages = pages;
        this.dossiers = dossiers;
    }

    @GetMapping("/tasks/{taskId}")
    String page(Actor actor, @PathVariable String taskId, Model model) {
        fill(actor, taskId, model);
        return "task/page";
    }

    @GetMapping("/tasks/{taskId}/form")
    String form(Actor actor, @PathVariable String taskId, Model model) {
        fill(actor, taskId, model);
        return "task/form";
    }

    /** A whole dossier to be read in place, such as below its line in a round. */
    @GetMapping("/dossiers/{code:[A-Z0-9]+-[0-9]+}/content")
    String content(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute("sheet", dossiers.of(actor, new ProposalCode(code)));
        return "task/content";
    }

    /** Done meanwhile, by somebody else or in another tab: nothing is lost, and the page says where to look. */
    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView gone(RefusedException refused, HttpServletRequest request) {
        boolean framed = request.getRequestURI().endsWith("/form");
        ModelAndView view = new ModelAndView(framed ? "task/gone-form" : "task/gone");
        view.addObject("findings", refused.findings());
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private void fill(Actor actor, String taskId, Model model) {
        TaskPage page = pages.of(actor, taskId);
        model.addAttribute("task", page.task());
        model.addAttribute("work", page);
        model.addAttribute("sheet", page.dossier());
        model.addAttribute("roundSheet", page.round());
        model.addAttribute("amendmentSheet", page.amendment());
        model.addAttribute("stateSheet", page.stateList());
        model.addAttribute("form", page.form());
    }
}
