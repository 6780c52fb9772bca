package vn.khenthuong.portal.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.CampaignDraft;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.campaign.PlanPart;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.rehearsal.Rehearsals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Writing campaigns: the drafts, one draft, one part of it. */
@Controller
class CampaignDraftController {

    private final CampaignDrafts drafts;
    private final NewDrafts beginnings;
    private final Campaigns campaigns;
    private final PlanPhrases phrases;
    private final Rehearsals rehearsals;

    CampaignDraftController(
            CampaignDrafts drafts,
            NewDrafts beginnings,
            Campaigns campaigns,
            PlanPhrases phrases,
            Rehearsals rehearsals) {
        this.drafts = drafts;
        this.beginnings = beginnings;
        this.campaigns = campaigns;
        this.phrases = phrases;
        this.rehearsals = rehearsals;
    }

    /** One part in the list of a draft. */
    record PartRow(PlanPart part, List<PlanPhrases.Problem> problems, boolean written) {

        /** Whether any of what is to be mended may be left open instead. */
        public boolean openable() {
            return problems.stream().anyMatch(problem -> problem.open() != null);
        }
    }

    /** A difference with its place in words. */
    record DifferenceRow(String place, String before, String after) {}

    @GetMapping("/campaign-drafts")
    ModelAndView list(Actor actor, Locale locale) {
        return list(actor, locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaign-drafts")
    Object begin(Actor actor, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        CampaignNames names = CampaignNames.typed(
                FormReader.text(typed.get("code")),
                FormReader.text(typed.get("prefix")),
                typed.get("titleVi"),
                typed.get("titleEn"));
        try {
            String from = FormReader.text(typed.get("from"));
            if (from == null) {
                beginnings.begin(actor, names);
            } else {
                beginnings.copy(actor, from, names);
            }
        } catch (RefusedException refused) {
            return unprocessable(list(actor, locale, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.draftBegun");
        return "redirect:/campaign-drafts/" + names.code();
    }

    /** The text says nothing of these parts. */
    @PostMapping("/campaign-drafts/{draft}/open-points")
    Object leaveOpen(
            Actor actor,
            @PathVariable String draft,
            @RequestParam int version,
            @RequestParam(required = false) List<String> about,
            Locale locale,
            RedirectAttributes next) {
        try {
            drafts.leaveOpen(actor, draft, version, about == null ? List.of() : about);
        } catch (RefusedException refused) {
            return unprocessable(page(actor, draft, locale, Map.of(), new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.leftOpen");
        return "redirect:/campaign-drafts/" + draft;
    }

    @PostMapping("/campaign-drafts/file")
    Object take(
            Actor actor,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new RefusedException(Finding.invalid(
                        "input-required",
                        new Subject(Subject.Kind.PROPOSAL, "campaign", "", "file"),
                        "",
                        "",
                        "Chưa chọn tệp phong trào. Hãy chọn tệp rồi bấm lại.",
                        "Please choose a campaign file."));
            }
            NewDrafts.Taken taken = beginnings.take(actor, file.getOriginalFilename(), file.getBytes());
            next.addFlashAttribute("done", "done.draftBegun");
            next.addFlashAttribute("migrated", taken.migrated());
            return "redirect:/campaign-drafts/" + taken.code();
        } catch (RefusedException refused) {
            return unprocessable(list(actor, locale, Map.of(), new FindingList(refused.findings())));
        }
    }

    @PostMapping("/campaigns/{campaign}/amend")
    Object amend(Actor actor, @PathVariable String campaign, Locale locale, RedirectAttributes next) {
        try {
            beginnings.amend(actor, campaign);
        } catch (RefusedException refused) {
            return unprocessable(list(actor, locale, Map.of(), new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.draftBegun");
        return "redirect:/campaign-drafts/" + campaign;
    }

    /** The campaign file of the newest version. */
    @GetMapping("/campaigns/{campaign}/file")
    ResponseEntity<byte[]> exportOpened(Actor actor, @PathVariable String campaign) {
        return file(campaign, drafts.exportOpened(actor, campaign));
    }

    @GetMapping("/campaign-drafts/{draft}")
    ModelAndView page(Actor actor, @PathVariable String draft, Locale locale) {
        return page(actor, draft, locale, Map.of(), FindingList.none());
    }

    @GetMapping("/campaign-drafts/{draft}/file")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable String draft) {
        return file(draft, drafts.export(actor, draft));
    }

    @PostMapping("/campaign-drafts/{draft}/open")
    Object open(
            Actor actor,
            @PathVariable String draft,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        boolean amends = drafts.view(actor, draft).amends();
        try {
            drafts.open(actor, draft, version, FormReader.text(typed.get("ground")));
        } catch (RefusedException refused) {
            return unprocessable(page(actor, draft, locale, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", amends ? "done.draftApplied" : "done.draftOpened");
        return "redirect:/campaigns/" + draft;
    }

    @PostMapping("/campaign-drafts/{draft}/discard")
    Object discard(
            Actor actor,
            @PathVariable String draft,
            @RequestParam int version,
            Locale locale,
            RedirectAttributes next) {
        try {
            drafts.discard(actor, draft, version);
        } catch (RefusedException refused) {
            return unprocessable(page(actor, draft, locale, Map.of(), new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.draftDiscarded");
        return "redirect:/campaign-drafts";
    }

    private ModelAndView list(Actor actor, Locale locale, Map<String, String> typed, FindingList found) {
        List<CampaignDraft> all = drafts.all(actor);
        List<Campaign> opened = campaigns.all(actor.organisation());
        List<Choice> origins = new ArrayList<>();
        opened.forEach(one -> origins.add(
                new Choice(one.code(), one.code() + " – " + one.plan().title().in(locale), null)));
        return new ModelAndView("campaign/drafts")
                .addObject("drafts", all)
                .addObject("opened", opened)
                .addObject("origins", origins)
                .addObject(
                        "amendable",
                        opened.stream()
                                .filter(Campaign::open)
                                .filter(one -> all.stream()
                                        .noneMatch(draft -> draft.code().equals(one.code())))
                                .toList())
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private ModelAndView page(Actor actor, String draft, Locale locale, Map<String, String> typed, FindingList found) {
        CampaignDraft view = drafts.view(actor, draft);
        List<PartRow> parts = new ArrayList<>();
        for (PlanPart part : PlanPart.values()) {
            parts.add(new PartRow(
                    part,
                    phrases.problems(view.problems(part), locale),
                    view.written().contains(part)));
        }
        return new ModelAndView("campaign/draft")
                .addObject("draft", view)
                .addObject("rehearses", rehearsals.offered(actor))
                .addObject("parts", parts)
                .addObject(
                        "leftOut",
                        drafts.leftOut(actor, draft).stream()
                                .map(place -> phrases.place(place, locale))
                                .toList())
                .addObject(
                        "differences",
                        drafts.differences(actor, draft).stream()
                                .map(one -> new DifferenceRow(
                                        phrases.place(one, locale),
                                        phrases.said(one.before(), locale),
                                        phrases.said(one.after(), locale)))
                                .toList())
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static ResponseEntity<byte[]> file(String code, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + ".yaml")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
