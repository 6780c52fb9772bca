package vn.khenthuong.portal.round;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.decision.RoundRow;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.TaskDoor;

/** Decision rounds: the list of them, one of them, opening and cancelling. */
@Controller
class RoundPageController {

    private static final Role[] READERS = {
        Role.APPRAISER,
        Role.DIVISION_HEAD,
        Role.DIRECTOR,
        Role.DEPUTY_DIRECTOR,
        Role.OFFICE_REVIEWER,
        Role.CHAIRMAN,
        Role.VICE_CHAIRMAN,
        Role.DECISION_CLERK,
        Role.INSPECTOR
    };

    private final Rounds rounds;
    private final RoundSheets sheets;
    private final TaskDoor door;

    RoundPageController(Rounds rounds, RoundSheets sheets, TaskDoor door) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.door = door;
    }

    @GetMapping("/rounds")
    String list(Actor actor, Model model) {
        requireReader(actor);
        fill(actor, model);
        return "round/list";
    }

    @PostMapping("/rounds")
    ModelAndView open(Actor actor, @RequestParam(defaultValue = "") String title) {
        requireReader(actor);
        try {
            return new ModelAndView("redirect:/rounds/" + rounds.open(actor, title));
        } catch (RefusedException refused) {
            ModelAndView again = new ModelAndView("round/list", HttpStatus.UNPROCESSABLE_ENTITY);
            again.addAllObjects(java.util.Map.of("title", title, "findings", refused.findings()));
            again.addAllObjects(listed(actor));
            return again;
        }
    }

    @GetMapping("/rounds/{code}")
    String round(Actor actor, @PathVariable String code, Model model) {
        fill(actor, known(code), model);
        return "round/page";
    }

    @PostMapping("/rounds/{code}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        RoundCode round = known(code);
        try {
            rounds.cancel(actor, round, reason);
            flash.addFlashAttribute("done", "round.cancelled.done");
            return new ModelAndView("redirect:/rounds/" + round);
        } catch (RefusedException refused) {
            fill(actor, round, model);
            model.addAttribute("findings", refused.findings());
            model.addAttribute("reason", reason);
            return new ModelAndView("round/page", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(Actor actor, Model model) {
        model.addAllAttributes(listed(actor));
    }

    private java.util.Map<String, Object> listed(Actor actor) {
        List<RoundRow> all = rounds.all(actor);
        boolean mayOpen = actor.has(Role.APPRAISER);
        return java.util.Map.of(
                "rounds", all, "mayOpen", mayOpen, "waiting", mayOpen ? rounds.awaiting(actor) : List.of());
    }

    private void fill(Actor actor, RoundCode code, Model model) {
        model.addAttribute("roundSheet", sheets.of(actor, code));
        model.addAttribute("openTasks", door.openTasks(actor, code.value()));
    }

    private static void requireReader(Actor actor) {
        if (!actor.has(READERS)) {
            throw NotPermittedException.unknown("rounds");
        }
    }

    private static RoundCode known(String code) {
        try {
            return new RoundCode(code);
        } catch (IllegalArgumentException noCode) {
            throw NotPermittedException.unknown("round");
        }
    }
}
