package vn.khenthuong.portal.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.decision.ListedAward;
import vn.khenthuong.decision.PublicAwards;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.Text;

/**
 * The awards of a campaign for everybody, without signing in, where its file wants that. A campaign that does not and one that
 * does not exist look alike.
 */
@Controller
class PublicListController {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 9_999;

    private final PublicAwards awards;
    private final Organisations organisations;
    private final Campaigns campaigns;

    PublicListController(PublicAwards awards, Organisations organisations, Campaigns campaigns) {
        this.awards = awards;
        this.organisations = organisations;
        this.campaigns = campaigns;
    }

    @GetMapping("/public/awards/{code}")
    ModelAndView list(
            @PathVariable String code,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Locale locale,
            HttpServletResponse response) {
        // Who was awarded is public here and now; a search engine would keep it about a person for ever.
        response.setHeader("X-Robots-Tag", "noindex");
        return organisations.all().stream()
                .flatMap(organisation -> campaigns.byCode(organisation.code(), code).stream())
                .filter(campaign -> campaign.plan().listsAwardsPublicly())
                .findFirst()
                .map(campaign -> page(campaign, Math.min(Math.max(number, 0), LAST_PAGE), locale))
                .orElseGet(() -> new ModelAndView("verification/list", Map.of(), HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Campaign campaign, int number, Locale locale) {
        List<ListedAward> found = awards.list(campaign.organisation(), campaign.code(), (long) number * SIZE, SIZE + 1);
        Map<String, Text> forms = campaign.plan().awardForms().stream()
                .collect(Collectors.toMap(Plan.AwardForm::key, Plan.AwardForm::name));
        return new ModelAndView("verification/list")
                .addObject("campaign", campaign.plan().title().in(locale))
                .addObject("code", campaign.code())
                .addObject("forms", forms)
                .addObject("awards", found.subList(0, Math.min(SIZE, found.size())))
                .addObject("number", number)
                .addObject("more", found.size() > SIZE && number < LAST_PAGE);
    }
}
