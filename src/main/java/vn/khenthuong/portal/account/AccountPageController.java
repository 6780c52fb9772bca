package vn.khenthuong.portal.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** What the program knows of whoever looks, and where they are written to. */
@Controller
class AccountPageController {

    private final People people;
    private final Assignments assignments;
    private final Units units;

    AccountPageController(People people, Assignments assignments, Units units) {
        this.people = people;
        this.assignments = assignments;
        this.units = units;
    }

    @GetMapping("/account")
    ModelAndView page(Actor actor) {
        return page(actor, person(actor).email(), FindingList.none());
    }

    @PostMapping("/account")
    Object writeTo(Actor actor, @RequestParam(defaultValue = "") String email, RedirectAttributes next) {
        try {
            people.writeTo(actor, actor.userId(), email);
        } catch (RefusedException refused) {
            ModelAndView page = page(actor, email, new FindingList(refused.findings()));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        next.addFlashAttribute("done", email.isBlank() ? "done.noAddress" : "done.address");
        return "redirect:/account";
    }

    private ModelAndView page(Actor actor, String email, FindingList found) {
        return new ModelAndView("account/page")
                .addObject("person", person(actor))
                .addObject("roles", assignments.of(actor.userId()))
                .addObject("units", units)
                .addObject("organisation", actor.organisation())
                .addObject("email", email)
                .addObject("found", found);
    }

    private Person person(Actor actor) {
        return people.find(actor.userId()).orElseThrow(() -> NotPermittedException.unknown(actor.userId()));
    }
}
