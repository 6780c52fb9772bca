package vn.khenthuong.portal.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.notification.Mail;
import vn.khenthuong.notification.Outbox;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;

/** What was written to whom, and what the mail server said; for administrators. */
@Controller
class MailPageController {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Units units;

    MailPageController(Outbox outbox, Units units) {
        this.outbox = outbox;
        this.units = units;
    }

    @GetMapping("/administration/mails")
    String page(
            Actor actor,
            @RequestParam(required = false) Mail.State state,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model model) {
        List<Mail> mails = outbox.newest(actor, state, Math.max(0, number), PAGE);
        model.addAttribute("mails", mails);
        model.addAttribute("counts", outbox.counts(actor));
        model.addAttribute("state", state);
        model.addAttribute("on", outbox.on());
        model.addAttribute("number", Math.max(0, number));
        model.addAttribute("more", mails.size() == PAGE);
        model.addAttribute("path", "/administration/mails" + (state == null ? "" : "?state=" + state));
        model.addAttribute(
                "names",
                units.all(actor.organisation()).stream()
                        .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
        return "mail/page";
    }

    @PostMapping("/administration/mails/{id}/again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes next) {
        outbox.again(actor, id);
        next.addFlashAttribute("done", "done.mailAgain");
        return "redirect:/administration/mails";
    }
}
