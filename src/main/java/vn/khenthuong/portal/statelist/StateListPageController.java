package vn.khenthuong.portal.statelist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.proposal.Courses;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.stateaward.CommentInput;
import vn.khenthuong.stateaward.StateListPermissions;
import vn.khenthuong.stateaward.StateLists;
import vn.khenthuong.workflow.TaskDoor;

/** Lists for State awards: all of them, one of them, opening, cancelling, and what people say of a public one. */
@Controller
class StateListPageController {

    private final StateLists lists;
    private final StateListSheets sheets;
    private final TaskDoor door;
    private final CampaignAtHand atHand;
    private final Courses courses;

    StateListPageController(
            StateLists lists, StateListSheets sheets, TaskDoor door, CampaignAtHand atHand, Courses courses) {
        this.lists = lists;
        this.sheets = sheets;
        this.door = door;
        this.atHand = atHand;
        this.courses = courses;
    }

    @GetMapping("/state-lists")
    String list(Actor actor, Model model) {
        requireReader(actor);
        model.addAllAttributes(listed(actor));
        return "statelist/list";
    }

    @PostMapping("/state-lists")
    ModelAndView open(
            Actor actor,
            @RequestParam(required = false) String campaign,
            @RequestParam(defaultValue = "") String awardForm,
            @RequestParam(defaultValue = "") String title) {
        requireReader(actor);
        try {
            return new ModelAndView("redirect:/state-lists/" + lists.open(actor, campaign, awardForm, title));
        } catch (RefusedException refused) {
            ModelAndView again = new ModelAndView("statelist/list", HttpStatus.UNPROCESSABLE_ENTITY);
            again.addAllObjects(Map.of("title", title, "findings", refused.findings()));
            again.addAllObjects(listed(actor));
            return again;
        }
    }

    @GetMapping("/state-lists/{code}")
    String one(Actor actor, @PathVariable StateListCode code, Model model) {
        fill(actor, code, model);
        return "statelist/page";
    }

    @PostMapping("/state-lists/{code}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable StateListCode code,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        try {
            lists.cancel(actor, code, reason);
            flash.addFlashAttribute("done", "statelist.cancelled.done");
            return new ModelAndView("redirect:/state-lists/" + code);
        } catch (RefusedException refused) {
            fill(actor, code, model);
            model.addAttribute("cancelFindings", refused.findings());
            model.addAttribute("reason", reason);
            return new ModelAndView("statelist/page", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/state-lists/{code}/comments")
    ModelAndView comment(
            Actor actor,
            @PathVariable StateListCode code,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam(defaultValue = "false") boolean complaint,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String handling,
            Model model,
            RedirectAttributes flash) {
        try {
            FormReader reader = new FormReader(Subject.stateList(code.value()));
            LocalDate day = reader.day("receivedOn", "Ngày nhận", receivedOn);
            RefusedException.ifBlocked(reader.findings());
            lists.comment(actor, code, new CommentInput(day, complaint, sender, content, handling));
            flash.addFlashAttribute("done", "statelist.commented.done");
            return new ModelAndView("redirect:/state-lists/" + code + "#comments");
        } catch (RefusedException refused) {
            fill(actor, code, model);
            model.addAttribute("commentFindings", refused.findings());
            model.addAttribute(
                    "typed",
                    Map.of("receivedOn", receivedOn, "sender", sender, "content", content, "handling", handling));
            return new ModelAndView("statelist/page", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Map<String, Object> listed(Actor actor) {
        boolean mayOpen = StateListPermissions.mayOpen(actor);
        List<Choice> forms = atHand.of(actor).stream()
                .flatMap(campaign -> courses.toTheState(campaign).stream())
                .map(form -> Choice.of(form.key(), form.name().in(LocaleContextHolder.getLocale())))
                .toList();
        return Map.of("lists", lists.all(actor), "mayOpen", mayOpen && !forms.isEmpty(), "forms", forms);
    }

    private void fill(Actor actor, StateListCode code, Model model) {
        model.addAttribute("stateSheet", sheets.of(actor, code));
        model.addAttribute("openTasks", door.openTasks(actor, code.value()));
    }

    private static void requireReader(Actor actor) {
        if (!StateListPermissions.concern(actor)) {
            throw NotPermittedException.unknown("state lists");
        }
    }
}
