package vn.khenthuong.portal.unit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.notification.Reminders;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.proposal.NilReturns;
import vn.khenthuong.proposal.UnitStanding;
import vn.khenthuong.proposal.UnitStanding.Standing;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** The board of all units, and a unit's word that it proposes nobody. */
@Controller
class UnitPageController {

    private final UnitStandings standings;
    private final Reminders reminders;
    private final NilReturns nilReturns;
    private final Campaigns campaigns;
    private final CampaignAtHand atHand;

    UnitPageController(
            UnitStandings standings,
            Reminders reminders,
            NilReturns nilReturns,
            Campaigns campaigns,
            CampaignAtHand atHand) {
        this.standings = standings;
        this.reminders = reminders;
        this.nilReturns = nilReturns;
        this.campaigns = campaigns;
        this.atHand = atHand;
    }

    @GetMapping("/units")
    String board(
            Actor actor,
            @RequestParam(required = false) Standing standing,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Campaign campaign = atHand.of(actor).orElse(null);
        model.addAttribute("campaign", campaign);
        if (campaign == null) {
            return "unit/board";
        }
        List<UnitStanding> all = standings.all(actor, campaign.code());
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        Arrays.stream(Standing.values()).forEach(each -> counts.put(each, 0));
        all.forEach(unit -> counts.merge(unit.standing(), 1, Integer::sum));
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(unit -> standing == null || unit.standing() == standing)
                        .filter(unit ->
                                unit.unit().name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
        model.addAttribute("reminded", reminders.reminded(actor.organisation(), campaign.code()));
        model.addAttribute("counts", counts);
        model.addAttribute("total", all.size());
        model.addAttribute("standing", standing);
        model.addAttribute("q", q);
        return "unit/board";
    }

    @PostMapping("/nil-return")
    String declare(
            Actor actor,
            @RequestParam UnitCode unit,
            @RequestParam(required = false) String campaign,
            RedirectAttributes next) {
        nilReturns.declare(actor, meant(actor, campaign), unit);
        next.addFlashAttribute("done", "done.nilDeclared");
        return "redirect:/";
    }

    @PostMapping("/nil-return/revoke")
    String revoke(
            Actor actor,
            @RequestParam UnitCode unit,
            @RequestParam(required = false) String campaign,
            RedirectAttributes next) {
        nilReturns.revoke(actor, meant(actor, campaign), unit);
        next.addFlashAttribute("done", "done.nilRevoked");
        return "redirect:/";
    }

    private String meant(Actor actor, String campaign) {
        return campaigns
                .meant(actor.organisation(), campaign, Subject.proposal("nil-return"))
                .code();
    }
}
