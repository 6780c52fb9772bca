package vn.khenthuong.portal.plan;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.portal.Countdown;
import vn.khenthuong.shared.Actor;

/** The plan as everybody may read it: its rules in its own words, each with its clause. */
@Controller
class PlanController {

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final Clock clock;

    PlanController(Campaigns campaigns, Deadlines deadlines, Clock clock) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/campaign")
    String plan(Actor actor, Locale locale, Model model) {
        Campaign campaign =
                campaigns.all(actor.organisation()).stream().findFirst().orElse(null);
        model.addAttribute("campaign", campaign);
        if (campaign != null) {
            model.addAttribute("plan", campaign.plan());
            model.addAttribute("campaignTitle", campaign.plan().title().in(locale));
            model.addAttribute(
                    "countdown",
                    Countdown.until(deadlines.generalDeadline(actor.organisation(), campaign.code()), clock.instant()));
            model.addAttribute(
                    "notices",
                    deadlines.notices(actor.organisation(), campaign.code()).stream()
                            .filter(notice -> notice.dossier() == null)
                            .toList());
        }
        return "plan/page";
    }
}
