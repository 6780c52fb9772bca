package vn.khenthuong.portal.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.Courses;
import vn.khenthuong.referral.CampaignTies;
import vn.khenthuong.referral.ReferralLists;
import vn.khenthuong.referral.ReferralPermissions;
import vn.khenthuong.referral.ReferralView;
import vn.khenthuong.referral.Referrals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/** What goes up to the organisation above, and what came up from below: agreements, sending, taking. */
@Controller
class ReferralPageController {

    private final Referrals referrals;
    private final ReferralLists lists;
    private final CampaignTies ties;
    private final Campaigns campaigns;
    private final Courses courses;
    private final Units units;
    private final People people;

    ReferralPageController(
            Referrals referrals,
            ReferralLists lists,
            CampaignTies ties,
            Campaigns campaigns,
            Courses courses,
            Units units,
            People people) {
        this.referrals = referrals;
        this.lists = lists;
        this.ties = ties;
        this.campaigns = campaigns;
        this.courses = courses;
        this.units = units;
        this.people = people;
    }

    @GetMapping("/referrals")
    ModelAndView list(Actor actor) {
        return list(actor, "", Map.of(), FindingList.none());
    }

    /** Sends chosen nominees of one dossier up. */
    @PostMapping("/referrals")
    Object send(
            Actor actor,
            @RequestParam ProposalCode dossier,
            @RequestParam(required = false) List<NomineeId> nominee,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        try {
            UUID sent = referrals.send(actor, dossier, nominee == null ? Set.of() : Set.copyOf(nominee), note);
            next.addFlashAttribute("done", "done.referralSent");
            return "redirect:/referrals/" + sent;
        } catch (RefusedException refused) {
            return refused(list(actor, dossier.value(), Map.of("note", note), new FindingList(refused.findings())));
        }
    }

    @PostMapping("/referrals/ties")
    Object agree(
            Actor actor,
            @RequestParam OrganisationCode organisation,
            @RequestParam String campaign,
            @RequestParam(defaultValue = "") String unit,
            RedirectAttributes next) {
        try {
            ties.agree(actor, organisation, campaign, unit.isBlank() ? null : new UnitCode(unit));
        } catch (RefusedException refused) {
            return refused(list(actor, campaign, Map.of("unit", unit), new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.tieAgreed");
        return "redirect:/referrals";
    }

    @PostMapping("/referrals/ties/end")
    String end(
            Actor actor,
            @RequestParam OrganisationCode organisation,
            @RequestParam String campaign,
            RedirectAttributes next) {
        ties.end(actor, organisation, campaign);
        next.addFlashAttribute("done", "done.tieEnded");
        return "redirect:/referrals";
    }

    @GetMapping("/referrals/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Map.of(), FindingList.none());
    }

    @PostMapping("/referrals/{id}/take")
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String awardForm,
            RedirectAttributes next) {
        try {
            ProposalCode draft = referrals.take(actor, id, FormReader.text(awardForm));
            next.addFlashAttribute("done", "done.referralTaken");
            return "redirect:/dossiers/" + draft;
        } catch (RefusedException refused) {
            return refused(page(actor, id, Map.of("awardForm", awardForm), new FindingList(refused.findings())));
        }
    }

    @PostMapping("/referrals/{id}/decline")
    Object decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return answer(actor, id, reason, next, "done.referralDeclined", () -> referrals.decline(actor, id, reason));
    }

    @PostMapping("/referrals/{id}/recall")
    Object recall(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return answer(actor, id, reason, next, "done.referralRecalled", () -> referrals.recall(actor, id, reason));
    }

    private Object answer(Actor actor, UUID id, String reason, RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused(page(actor, id, Map.of("reason", reason), new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", done);
        return "redirect:/referrals/" + id;
    }

    private ModelAndView list(Actor actor, String at, Map<String, String> typed, FindingList found) {
        ReferralPermissions may = new ReferralPermissions(actor);
        if (!may.concerned()) {
            throw NotPermittedException.unknown("referrals");
        }
        return new ModelAndView("referral/list")
                .addObject("may", may)
                .addObject("candidates", ties.candidates(actor))
                .addObject(
                        "units",
                        units.submitting(actor.organisation()).stream()
                                .map(unit -> Choice.of(unit.code().value(), unit.name()))
                                .toList())
                .addObject("sendable", lists.sendable(actor))
                .addObject("sent", lists.sent(actor))
                .addObject("received", lists.received(actor))
                .addObject("at", at)
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private ModelAndView page(Actor actor, UUID id, Map<String, String> typed, FindingList found) {
        ReferralView view = lists.view(actor, id);
        return new ModelAndView("referral/page")
                .addObject("view", view)
                .addObject("lead", view.campaign().in(LocaleContextHolder.getLocale()))
                .addObject(
                        "forms",
                        view.mayTake()
                                ? campaigns
                                        .byCode(
                                                actor.organisation(),
                                                view.referral().aboveCampaign())
                                        .stream()
                                        .flatMap(campaign -> courses.requested(campaign).stream())
                                        .map(form -> Choice.of(
                                                form.key(), form.name().in(LocaleContextHolder.getLocale())))
                                        .toList()
                                : List.of())
                .addObject("people", names(actor))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    /** Full names of the reader's own organisation, by login; of the other side nobody is named. */
    private Map<String, String> names(Actor actor) {
        return people.names(actor.organisation());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
