package vn.khenthuong.portal.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.proposal.Courses;
import vn.khenthuong.proposal.DossierCopies;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierList;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.ProcessProgress;

/** The list of dossiers, and the page of one. */
@Controller
class DossierPageController {

    private static final int PAGE = 50;

    private final DossierLists lists;
    private final Drafting drafting;
    private final DossierPages pages;
    private final ProcessProgress progress;
    private final DossierCopies copies;
    private final Courses courses;
    private final CampaignAtHand atHand;

    DossierPageController(
            DossierLists lists,
            Drafting drafting,
            DossierPages pages,
            ProcessProgress progress,
            DossierCopies copies,
            Courses courses,
            CampaignAtHand atHand) {
        this.lists = lists;
        this.drafting = drafting;
        this.pages = pages;
        this.progress = progress;
        this.copies = copies;
        this.courses = courses;
        this.atHand = atHand;
    }

    @GetMapping("/dossiers")
    String list(
            Actor actor,
            @RequestParam(required = false) ProposalState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        boolean own = !actor.units().isEmpty() && !actor.has(Role.INSPECTOR);
        DossierFilter filter = new DossierFilter(state, q);
        int number = Math.max(0, page);
        DossierList list = own ? lists.mine(actor, filter, number, PAGE) : lists.sent(actor, filter, number, PAGE);
        model.addAttribute("list", list);
        model.addAttribute("more", (number + 1L) * PAGE < list.found());
        model.addAttribute("number", number);
        model.addAttribute("own", own);
        model.addAttribute("drafter", actor.has(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY));
        Optional<Campaign> campaign = atHand.of(actor);
        model.addAttribute("campaign", campaign.orElse(null));
        model.addAttribute("grantedHere", campaign.map(courses::grantedHere).orElse(List.of()));
        model.addAttribute("ofState", campaign.map(courses::toTheState).orElse(List.of()));
        model.addAttribute("granted", campaign.map(courses::grantedByHeads).orElse(List.of()));
        model.addAttribute("enters", actor.has(Role.APPRAISER));
        model.addAttribute("state", state);
        model.addAttribute("q", q);
        model.addAttribute(
                "path",
                UriComponentsBuilder.fromPath("/dossiers")
                        .queryParam("state", state == null ? "" : state)
                        .queryParam("q", q)
                        .build()
                        .toUriString());
        return "dossier/list";
    }

    /** Begins a dossier of the unit in which the person may draft. */
    @PostMapping("/dossiers")
    String create(
            Actor actor,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) String campaign,
            @RequestParam(required = false) String awardForm,
            RedirectAttributes next) {
        UnitCode mine = unit != null
                ? unit
                : actor.assignments().stream()
                        .filter(held -> held.role() == Role.AWARD_OFFICER || held.role() == Role.COUNCIL_SECRETARY)
                        .map(held -> held.unit())
                        .sorted()
                        .findFirst()
                        .orElseThrow(() -> NotPermittedException.act("create", "dossier"));
        ProposalCode code = drafting.create(actor, mine, campaign, awardForm);
        next.addFlashAttribute("done", "done.created");
        return "redirect:/dossiers/" + code;
    }

    @PostMapping("/dossiers/{code}/copy")
    Object copy(Actor actor, @PathVariable ProposalCode code, RedirectAttributes next) {
        ProposalCode copy;
        try {
            copy = copies.copy(actor, code, atHand.of(actor).map(Campaign::code).orElse(null));
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        }
        next.addFlashAttribute("done", "done.copied").addFlashAttribute("doneWith", code.value());
        return "redirect:/dossiers/" + copy;
    }

    @GetMapping("/dossiers/{code:[A-Z0-9]+-[0-9]+}")
    ModelAndView page(Actor actor, @PathVariable ProposalCode code) {
        return pages.show(actor, code);
    }

    /** The drawing of the route; which step is the current one stands on the dossier's page. */
    @GetMapping(path = "/dossiers/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Actor actor, @RequestParam(defaultValue = "PROVINCE") Route route) {
        return progress.diagram(route == Route.UNIT ? "unit-commendation" : "award-proposal");
    }

    @PostMapping("/dossiers/{code}/to-council")
    Object bringToCouncil(
            Actor actor, @PathVariable ProposalCode code, @RequestParam int version, RedirectAttributes next) {
        try {
            drafting.bringToCouncil(actor, code, version);
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        } catch (ChangedMeanwhileException changed) {
            return pages.changed(actor, code);
        }
        next.addFlashAttribute("done", "done.toCouncil");
        return "redirect:/dossiers/" + code;
    }
}
