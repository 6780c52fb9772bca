package vn.khenthuong.portal.home;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.shared.Actor;

/** Which open campaign the person works on from now on. */
@Controller
class CampaignChoiceController {

    /** Pages that offer the choice and are shown again after it. */
    private static final Set<String> PAGES = Set.of(
            "/", "/campaign", "/dossiers", "/dossiers/idesk", "/units", "/rounds", "/state-lists", "/administration");

    private final CampaignAtHand atHand;

    CampaignChoiceController(CampaignAtHand atHand) {
        this.atHand = atHand;
    }

    @PostMapping("/campaign-at-hand")
    String choose(Actor actor, @RequestParam String campaign, @RequestParam(defaultValue = "/") String back) {
        atHand.choose(actor, campaign);
        return "redirect:" + (PAGES.contains(back) ? back : "/");
    }
}
