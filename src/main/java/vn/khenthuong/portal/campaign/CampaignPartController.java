package vn.khenthuong.portal.campaign;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.CampaignDraft;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.PlanPart;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** One part of a campaign that is being written. */
@Controller
class CampaignPartController {

    private final CampaignDrafts drafts;
    private final PlanPhrases phrases;
    private final LineChoices choices;
    private final PartOffers offers;

    CampaignPartController(CampaignDrafts drafts, PlanPhrases phrases, LineChoices choices, PartOffers offers) {
        this.drafts = drafts;
        this.phrases = phrases;
        this.choices = choices;
        this.offers = offers;
    }

    @GetMapping("/campaign-drafts/{draft}/parts/{part}")
    ModelAndView part(Actor actor, @PathVariable String draft, @PathVariable String part, Locale locale) {
        PlanPart known = known(part);
        CampaignDraft view = drafts.view(actor, draft);
        return part(actor, view, known, drafts.part(actor, draft, known), view.version(), locale, FindingList.none());
    }

    @PostMapping("/campaign-drafts/{draft}/parts/{part}")
    Object save(
            Actor actor,
            @PathVariable String draft,
            @PathVariable String part,
            @RequestParam int version,
            @RequestParam String content,
            Locale locale,
            RedirectAttributes next) {
        PlanPart known = known(part);
        try {
            drafts.save(actor, draft, version, known, content);
        } catch (RefusedException refused) {
            CampaignDraft view = drafts.view(actor, draft);
            return unprocessable(
                    part(actor, view, known, content, version, locale, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.draftSaved");
        return "redirect:/campaign-drafts/" + draft;
    }

    /** What would stand against the content, as a piece of the page. */
    @PostMapping("/campaign-drafts/{draft}/parts/{part}/check")
    ModelAndView check(
            Actor actor,
            @PathVariable String draft,
            @PathVariable String part,
            @RequestParam String content,
            Locale locale) {
        return new ModelAndView("campaign/draft-part :: problems")
                .addObject("problems", phrases.problems(drafts.check(actor, draft, known(part), content), locale));
    }

    private ModelAndView part(
            Actor actor,
            CampaignDraft draft,
            PlanPart part,
            String content,
            int version,
            Locale locale,
            FindingList found) {
        List<String> openable = part == PlanPart.OPEN ? drafts.openable(actor, draft.code()) : List.of();
        return new ModelAndView("campaign/draft-part")
                .addObject("offers", offers.of(actor, part, locale))
                .addObject("lines", part == PlanPart.QUOTA ? choices.of(actor, draft.code(), locale) : null)
                .addObject("draft", draft)
                .addObject("part", part)
                .addObject("version", version)
                .addObject("content", content)
                .addObject("schema", phrases.schema(part, openable, locale))
                .addObject("problems", phrases.problems(draft.problems(part), locale))
                .addObject("found", found);
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static PlanPart known(String part) {
        return PlanPart.of(part).orElseThrow(() -> NotPermittedException.unknown(part));
    }
}
