package vn.khenthuong.portal.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.CampaignDraft;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.MovedDrafts;
import vn.khenthuong.campaign.Moves;
import vn.khenthuong.campaign.RulesOnTrial;
import vn.khenthuong.campaign.TrialRules;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.RuleRuns;
import vn.khenthuong.proposal.RunBasis;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.RefusedException;

/**
 * Trying rules on dossiers: a draft's rules on those of an earlier campaign or on made-up ones, and what would follow if a limit,
 * a threshold or the deadline were another. Reading changes nothing; the values can be copied into a draft.
 */
@Controller
class TrialController {

    private final TrialRules rules;
    private final RuleRuns runs;
    private final MovedDrafts moved;
    private final CampaignDrafts drafts;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final TrialPage pages;

    TrialController(
            TrialRules rules,
            RuleRuns runs,
            MovedDrafts moved,
            CampaignDrafts drafts,
            Campaigns campaigns,
            Deadlines deadlines,
            TrialPage pages) {
        this.rules = rules;
        this.runs = runs;
        this.moved = moved;
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.pages = pages;
    }

    /** A draft's rules; nothing runs before somebody chose on what. */
    @GetMapping("/campaign-drafts/{draft}/trial")
    ModelAndView draft(
            Actor actor, @PathVariable String draft, @RequestParam Map<String, String> typed, Locale locale) {
        return draft(actor, draft, typed, locale, FindingList.none());
    }

    private ModelAndView draft(Actor actor, String code, Map<String, String> typed, Locale locale, FindingList found) {
        CampaignDraft draft = drafts.view(actor, code);
        ModelAndView page = pages.start("/campaign-drafts/" + code + "/trial", typed)
                .addObject("draft", draft)
                .addObject("subject", draft.title())
                .addObject("bases", bases(actor, locale))
                .addObject("base", base(actor, draft, typed));
        if (!draft.sound()) {
            return page.addObject("unsound", true);
        }
        RulesOnTrial plain = rules.ofDraft(actor, code, Moves.NONE);
        Instant deadline = plain.campaign().deadline().orElse(null);
        pages.moving(page, plain.campaign(), deadline);
        if (typed.get("base") == null || !found.empty()) {
            return refused(page, found);
        }
        try {
            TrialForm form = new TrialForm(typed);
            RunBasis basis = form.basis(typed.get("base"));
            Moves moves = form.moves(plain.campaign(), deadline);
            if (!moves.none()) {
                page.addObject("against", "draft");
                return pages.compared(
                        page, runs.compare(actor, plain, rules.ofDraft(actor, code, moves), basis), moves, typed);
            }
            if (basis.generated()) {
                return pages.ran(page, runs.of(actor, plain, basis), typed);
            }
            page.addObject("against", "origin");
            return pages.compared(
                    page,
                    runs.compare(actor, rules.ofCampaign(actor, basis.campaign(), Moves.NONE), plain, basis),
                    moves,
                    typed);
        } catch (RefusedException refused) {
            return refused(page, new FindingList(refused.findings()));
        }
    }

    /** A campaign's own dossiers by its rules, and by others. */
    @GetMapping("/campaigns/{campaign}/trial")
    ModelAndView campaign(
            Actor actor, @PathVariable String campaign, @RequestParam Map<String, String> typed, Locale locale) {
        return campaign(actor, campaign, typed, locale, FindingList.none());
    }

    private ModelAndView campaign(
            Actor actor, String code, Map<String, String> typed, Locale locale, FindingList found) {
        RulesOnTrial plain = rules.ofCampaign(actor, code, Moves.NONE);
        RunBasis basis = RunBasis.sentIn(code, false);
        Instant deadline = deadlines.generalDeadline(actor.organisation(), code).orElse(null);
        ModelAndView page = pages.start("/campaigns/" + code + "/trial", typed)
                .addObject("campaign", plain.campaign())
                .addObject("subject", plain.campaign().plan().title().in(locale))
                .addObject("against", "force");
        pages.moving(page, plain.campaign(), deadline);
        pages.mayCopy(page, actor, plain.campaign());
        if (!found.empty()) {
            runs.of(actor, plain, basis);
            return refused(page, found);
        }
        try {
            Moves moves = new TrialForm(typed).moves(plain.campaign(), deadline);
            return moves.none()
                    ? pages.ran(page, runs.of(actor, plain, basis), typed)
                    : pages.compared(
                            page,
                            runs.compare(actor, plain, rules.ofCampaign(actor, code, moves), basis),
                            moves,
                            typed);
        } catch (RefusedException refused) {
            return refused(page, new FindingList(refused.findings()));
        }
    }

    /** Copies the values into the draft. */
    @PostMapping("/campaign-drafts/{draft}/trial")
    Object keep(
            Actor actor,
            @PathVariable String draft,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            RulesOnTrial plain = rules.ofDraft(actor, draft, Moves.NONE);
            moved.keep(
                    actor,
                    draft,
                    version,
                    new TrialForm(typed)
                            .moves(plain.campaign(), plain.campaign().deadline().orElse(null)));
        } catch (RefusedException refused) {
            return draft(actor, draft, typed, locale, new FindingList(refused.findings()));
        }
        next.addFlashAttribute("done", "done.movesKept");
        return "redirect:/campaign-drafts/" + draft;
    }

    /** Begins the campaign's next version with the values. */
    @PostMapping("/campaigns/{campaign}/trial")
    Object amend(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        Campaign plain = rules.ofCampaign(actor, campaign, Moves.NONE).campaign();
        try {
            moved.amend(
                    actor,
                    campaign,
                    new TrialForm(typed)
                            .moves(
                                    plain,
                                    deadlines
                                            .generalDeadline(actor.organisation(), campaign)
                                            .orElse(null)));
        } catch (RefusedException refused) {
            return campaign(actor, campaign, typed, locale, new FindingList(refused.findings()));
        }
        next.addFlashAttribute("done", "done.movesKept");
        return "redirect:/campaign-drafts/" + campaign;
    }

    private List<Choice> bases(Actor actor, Locale locale) {
        List<Choice> bases = new ArrayList<>();
        campaigns
                .all(actor.organisation())
                .forEach(one -> bases.add(new Choice(
                        one.code(), one.code() + " – " + one.plan().title().in(locale), null)));
        return bases;
    }

    /** What was chosen, or else what it was copied from, or else the campaign opened last. */
    private String base(Actor actor, CampaignDraft draft, Map<String, String> typed) {
        return Optional.ofNullable(FormReader.text(typed.get("base")))
                .or(() -> Optional.ofNullable(draft.origin()))
                .or(() -> campaigns.open(actor.organisation()).stream()
                        .map(Campaign::code)
                        .findFirst())
                .orElse(TrialForm.MADE_UP);
    }

    private static ModelAndView refused(ModelAndView page, FindingList found) {
        if (!found.empty()) {
            page.addObject("found", found).addObject("formMissing", found.has("run-no-form"));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }
}
