package vn.khenthuong.portal.round;

import java.time.LocalDate;
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
import vn.khenthuong.decision.Bonuses;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.NoticeDeliveries;
import vn.khenthuong.decision.RoundPermissions;
import vn.khenthuong.decision.RoundRow;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.Amount;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.TaskDoor;

/** Decision rounds: the list of them, one of them, opening and cancelling. */
@Controller
class RoundPageController {

    private final Rounds rounds;
    private final RoundSheets sheets;
    private final TaskDoor door;
    private final Bonuses bonuses;
    private final Dispatch dispatch;
    private final NoticeDeliveries deliveries;

    RoundPageController(
            Rounds rounds,
            RoundSheets sheets,
            TaskDoor door,
            Bonuses bonuses,
            Dispatch dispatch,
            NoticeDeliveries deliveries) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.door = door;
        this.bonuses = bonuses;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
    }

    @GetMapping("/rounds")
    String list(Actor actor, Model model) {
        requireReader(actor);
        fill(actor, model);
        return "round/list";
    }

    @PostMapping("/rounds")
    ModelAndView open(
            Actor actor,
            @RequestParam(required = false) String campaign,
            @RequestParam(defaultValue = "") String title) {
        requireReader(actor);
        try {
            return new ModelAndView("redirect:/rounds/" + rounds.open(actor, campaign, title));
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

    @PostMapping("/rounds/{code}/dispatch-stop")
    ModelAndView stopDispatch(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String stopReason,
            Model model,
            RedirectAttributes flash) {
        RoundCode round = known(code);
        try {
            dispatch.stop(actor, round, stopReason);
            flash.addFlashAttribute("done", "round.stopped.done");
            return new ModelAndView("redirect:/rounds/" + round);
        } catch (RefusedException refused) {
            fill(actor, round, model);
            model.addAttribute("stopFindings", refused.findings());
            model.addAttribute("stopReason", stopReason);
            return new ModelAndView("round/page", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/rounds/{code}/notices/{unit}")
    ModelAndView recordNotice(
            Actor actor,
            @PathVariable String code,
            @PathVariable UnitCode unit,
            @RequestParam(defaultValue = "") String sentOn,
            @RequestParam(defaultValue = "") String number,
            Model model,
            RedirectAttributes flash) {
        RoundCode round = known(code);
        try {
            FormReader reader = new FormReader(Subject.round(round.value()));
            LocalDate day = reader.day("sentOn", "Ngày gửi", sentOn);
            RefusedException.ifBlocked(reader.findings());
            deliveries.record(actor, round, unit, day, number);
            flash.addFlashAttribute("done", "notices.recorded");
            return new ModelAndView("redirect:/rounds/" + round + "#notices");
        } catch (RefusedException refused) {
            fill(actor, round, model);
            model.addAttribute("noticeFindings", refused.findings());
            model.addAttribute("noticeUnit", unit);
            model.addAttribute("sentOn", sentOn);
            model.addAttribute("number", number);
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
        RoundSheet sheet = sheets.of(actor, code);
        model.addAttribute("roundSheet", sheet);
        model.addAttribute("notices", deliveries.of(actor, sheet.view()));
        model.addAttribute("openTasks", door.openTasks(actor, code.value()));
        fillBonuses(actor, code, model);
    }

    /** Nothing before the decision is issued; after it the sum, or why it is not known. */
    private void fillBonuses(Actor actor, RoundCode code, Model model) {
        if (((RoundSheet) model.getAttribute("roundSheet")).view().decisionDate() == null) {
            return;
        }
        try {
            model.addAttribute("bonusTotal", new Amount(bonuses.of(actor, code).total()));
        } catch (RefusedException unknown) {
            model.addAttribute("bonusUnknown", unknown.findings().get(0).message());
        }
    }

    private static void requireReader(Actor actor) {
        if (!RoundPermissions.concern(actor)) {
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
