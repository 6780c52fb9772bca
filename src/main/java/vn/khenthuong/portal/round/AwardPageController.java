package vn.khenthuong.portal.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;

/** The register of awards: one page for those who decide, appraise or inspect. */
@Controller
class AwardPageController {

    private static final int SIZE = 50;

    private final AwardRegister register;
    private final Campaigns campaigns;
    private final Units units;

    AwardPageController(AwardRegister register, Campaigns campaigns, Units units) {
        this.register = register;
        this.campaigns = campaigns;
        this.units = units;
    }

    @GetMapping("/awards")
    String page(Actor actor, @RequestParam(name = "page", defaultValue = "0") int number, Model model) {
        if (!register.readableBy(actor)) {
            throw NotPermittedException.unknown("register");
        }
        List<Campaign> all = campaigns.all(actor.organisation());
        Campaign campaign = campaigns
                .current(actor.organisation())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> NotPermittedException.unknown("campaign"));
        int page = Math.max(0, number);
        List<Award> found = register.page(actor.organisation(), campaign.code(), page * SIZE, SIZE + 1);
        model.addAttribute("campaign", campaign.plan().title().vi());
        model.addAttribute("awards", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("count", register.count(actor.organisation(), campaign.code()));
        model.addAttribute("number", page);
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("forms", forms(campaign));
        model.addAttribute(
                "units",
                units.all(actor.organisation()).stream()
                        .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
        return "round/awards";
    }

    private static Map<String, String> forms(Campaign campaign) {
        return campaign.plan().awardForms().stream().collect(Collectors.toMap(form -> form.key(), form -> form.name()
                .vi()));
    }
}
