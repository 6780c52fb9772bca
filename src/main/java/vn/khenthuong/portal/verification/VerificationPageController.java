package vn.khenthuong.portal.verification;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.decision.PublicAward;
import vn.khenthuong.decision.PublicAwards;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Text;

/** What the QR code of a certificate leads to: for everybody, without signing in, and nothing that the certificate does not say. */
@Controller
class VerificationPageController {

    private final PublicAwards awards;
    private final Organisations organisations;
    private final Campaigns campaigns;
    private final Units units;

    VerificationPageController(PublicAwards awards, Organisations organisations, Campaigns campaigns, Units units) {
        this.awards = awards;
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.units = units;
    }

    /** An unknown key and an award not yet made public look alike. */
    @GetMapping("/verify/{key}")
    ModelAndView verify(@PathVariable String key) {
        Optional<PublicAward> found = awards.byKey(key);
        return found.map(this::page)
                .orElseGet(() -> new ModelAndView("verification/page", Map.of(), HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(PublicAward award) {
        Optional<Campaign> campaign = campaigns.byCode(award.organisation(), award.campaign());
        ModelAndView page = new ModelAndView("verification/page");
        page.addObject("award", award);
        page.addObject(
                "form",
                campaign.flatMap(known -> known.plan().awardForm(award.awardForm()))
                        .map(Plan.AwardForm::name)
                        .orElse(new Text(award.awardForm(), award.awardForm())));
        page.addObject("campaign", campaign.map(known -> known.plan().title()).orElse(null));
        page.addObject(
                "unit",
                units.find(award.organisation(), award.unit()).map(Unit::name).orElse(""));
        page.addObject(
                "organisation",
                organisations.all().stream()
                        .filter(one -> one.code().equals(award.organisation()))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(""));
        return page;
    }
}
