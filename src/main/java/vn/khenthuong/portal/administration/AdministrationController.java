package vn.khenthuong.portal.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.CampaignAdministration;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.DeadlineChange;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** Campaign, deadline notices, and the ways to the engine's applications. */
@Controller
class AdministrationController {

    private final Campaigns campaigns;
    private final CampaignAtHand atHand;
    private final CampaignAdministration administration;
    private final Deadlines deadlines;

    AdministrationController(
            Campaigns campaigns, CampaignAtHand atHand, CampaignAdministration administration, Deadlines deadlines) {
        this.campaigns = campaigns;
        this.atHand = atHand;
        this.administration = administration;
        this.deadlines = deadlines;
    }

    @GetMapping("/administration")
    ModelAndView page(Actor actor, Locale locale) {
        return page(actor, locale, Map.of(), FindingList.none());
    }

    /** Changes the deadline by a notice, for all, for a level of units or for one dossier. */
    @PostMapping("/administration/notices")
    Object announce(Actor actor, Locale locale, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        try {
            Campaign campaign = campaign(actor, typed);
            FormReader reader = new FormReader(Subject.proposal("deadline-notice"));
            var day = reader.day("date", "Ngày thông báo", typed.get("date"));
            Instant deadline =
                    reader.moment("deadline", typed.get("deadline"), "deadlineHour", typed.get("deadlineHour"));
            List<Finding> wrong = new ArrayList<>(reader.findings());
            ProposalCode dossier = dossier(typed.get("dossier"), wrong);
            RefusedException.ifBlocked(wrong);
            deadlines.announce(
                    actor,
                    campaign.code(),
                    new DeadlineChange(
                            typed.get("number"),
                            day,
                            deadline,
                            level(typed.get("level")),
                            dossier,
                            typed.get("reason")));
        } catch (RefusedException refused) {
            return refused(actor, locale, typed, refused);
        }
        next.addFlashAttribute("done", "done.announced");
        return "redirect:/administration";
    }

    @PostMapping("/administration/campaign/apply")
    Object apply(Actor actor, Locale locale, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        try {
            administration.applyNewVersion(actor, campaign(actor, typed).code(), typed.get("ground"));
        } catch (RefusedException refused) {
            return refused(actor, locale, typed, refused);
        }
        next.addFlashAttribute("done", "done.versionApplied");
        return "redirect:/administration";
    }

    @PostMapping("/administration/campaign/close")
    Object close(Actor actor, Locale locale, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        try {
            administration.close(actor, campaign(actor, typed).code(), typed.get("closeGround"));
        } catch (RefusedException refused) {
            return refused(actor, locale, typed, refused);
        }
        next.addFlashAttribute("done", "done.campaignClosed");
        return "redirect:/administration";
    }

    private ModelAndView refused(Actor actor, Locale locale, Map<String, String> typed, RefusedException refused) {
        ModelAndView view = page(actor, locale, typed, new FindingList(refused.findings()));
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private ModelAndView page(Actor actor, Locale locale, Map<String, String> typed, FindingList found) {
        boolean announcing = actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
        if (!announcing && !actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            throw NotPermittedException.act("administer", "campaign");
        }
        ModelAndView view = new ModelAndView("administration/page")
                .addObject("typed", typed)
                .addObject("found", found)
                .addObject("levels", levels(locale))
                .addObject("announcing", announcing)
                .addObject("administering", actor.has(Role.ORGANISATION_ADMINISTRATOR))
                .addObject("system", actor.has(Role.SYSTEM_ADMINISTRATOR));
        atHand.of(actor).ifPresent(campaign -> view.addObject("campaign", campaign)
                .addObject(
                        "deadline",
                        deadlines
                                .generalDeadline(actor.organisation(), campaign.code())
                                .orElse(null))
                .addObject("notices", deadlines.notices(actor.organisation(), campaign.code()))
                .addObject(
                        "pending",
                        administration
                                .pendingChange(actor.organisation(), campaign.code())
                                .orElse(null)));
        return view;
    }

    private Campaign campaign(Actor actor, Map<String, String> typed) {
        return campaigns.meant(actor.organisation(), typed.get("campaign"), Subject.proposal("campaign"));
    }

    private static List<Choice> levels(Locale locale) {
        return Arrays.stream(UnitLevel.values())
                .map(level -> Choice.of(level.name(), level.text().in(locale)))
                .toList();
    }

    private static UnitLevel level(String typed) {
        return Arrays.stream(UnitLevel.values())
                .filter(level -> level.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static ProposalCode dossier(String typed, List<Finding> wrong) {
        String text = FormReader.text(typed);
        try {
            return text == null ? null : new ProposalCode(text);
        } catch (IllegalArgumentException noCode) {
            wrong.add(Finding.invalid(
                    "dossier-code",
                    Subject.proposal("deadline-notice", "dossier"),
                    text,
                    "DL2026-00042",
                    "\"" + text
                            + "\" không phải là mã hồ sơ. Hãy nhập như DL2026-00042, hoặc để trống nếu áp dụng cho tất cả.",
                    "\"" + text + "\" is not a dossier's code, such as DL2026-00042; leave it empty for all."));
            return null;
        }
    }
}
