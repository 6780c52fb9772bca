package vn.khenthuong.portal.rehearsal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.CampaignExport;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.portal.Typed;
import vn.khenthuong.rehearsal.RehearsalRequest;
import vn.khenthuong.rehearsal.RehearsalView;
import vn.khenthuong.rehearsal.Rehearsals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Rehearsals of campaigns: what shall be played, how it goes on, and its end. */
@Controller
class RehearsalPageController {

    private static final List<Integer> PACES = List.of(1, 5, 20, 60, 120);

    /** More than ten times the longest file of assumptions. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Rehearsals rehearsals;

    RehearsalPageController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping("/rehearsal")
    ModelAndView page(Actor actor) {
        return show("rehearsal/page", actor);
    }

    /**
     * The part of the page that changes by itself. When the rehearsal stands otherwise than the page says, the whole page is asked
     * for again, because other acts are open then.
     *
     * @param seen the standing that the page shows
     */
    @GetMapping("/rehearsal/figures")
    ModelAndView figures(Actor actor, @RequestParam(required = false) String seen, HttpServletResponse response) {
        ModelAndView figures = show("rehearsal/figures :: figures", actor);
        RehearsalView rehearsal = (RehearsalView) figures.getModel().get("rehearsal");
        if (seen != null && (rehearsal == null || !rehearsal.standing().name().equals(seen))) {
            response.setHeader("HX-Refresh", "true");
        }
        return figures;
    }

    private ModelAndView show(String view, Actor actor) {
        RehearsalView rehearsal = rehearsals.view(actor).orElse(null);
        return new ModelAndView(view)
                .addObject("rehearsal", rehearsal)
                .addObject(
                        "figures",
                        rehearsal == null || rehearsal.state() == null ? null : RehearsalWords.of(rehearsal.state()))
                .addObject("paces", PACES);
    }

    @PostMapping("/rehearsal/pace")
    String pace(Actor actor, @RequestParam int pace) {
        rehearsals.pace(actor, pace);
        return "redirect:/rehearsal";
    }

    @PostMapping("/rehearsal/pause")
    String pause(Actor actor) {
        rehearsals.pause(actor);
        return "redirect:/rehearsal";
    }

    @PostMapping("/rehearsal/end")
    String end(Actor actor, RedirectAttributes next) {
        rehearsals.end(actor);
        next.addFlashAttribute("done", "done.rehearsalEnded");
        return "redirect:/rehearsal";
    }

    @GetMapping("/campaigns/{campaign}/rehearsal")
    ModelAndView opened(Actor actor, @PathVariable String campaign, Locale locale) {
        CampaignExport export = rehearsals.opened(actor, campaign);
        return form(actor, campaign, false, locale, export, usual(export), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/rehearsal")
    Object beginOpened(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        CampaignExport export = rehearsals.opened(actor, campaign);
        try {
            rehearsals.begin(actor, export, false, read(typed));
        } catch (RefusedException refused) {
            return unprocessable(
                    form(actor, campaign, false, locale, export, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.rehearsalBegun");
        return "redirect:/rehearsal";
    }

    @GetMapping("/campaign-drafts/{draft}/rehearsal")
    ModelAndView draft(Actor actor, @PathVariable String draft, Locale locale) {
        try {
            CampaignExport export = rehearsals.draft(actor, draft, "");
            return form(actor, draft, true, locale, export, usual(export), FindingList.none());
        } catch (RefusedException refused) {
            return form(actor, draft, true, locale, null, usual(null), new FindingList(refused.findings()));
        }
    }

    @PostMapping("/campaign-drafts/{draft}/rehearsal")
    Object beginDraft(
            Actor actor,
            @PathVariable String draft,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "assumptions", required = false) MultipartFile assumptions,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        if (!rehearsals.offered(actor)) {
            throw NotPermittedException.unknown(draft);
        }
        String text = assumptions == null
                ? ""
                : new String(assumptions.getInputStream().readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
        CampaignExport export = null;
        try {
            export = rehearsals.draft(actor, draft, text);
            rehearsals.begin(actor, export, true, read(typed));
        } catch (RefusedException refused) {
            return unprocessable(form(actor, draft, true, locale, export, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.rehearsalBegun");
        return "redirect:/rehearsal";
    }

    private ModelAndView form(
            Actor actor,
            String code,
            boolean draft,
            Locale locale,
            CampaignExport export,
            Map<String, String> typed,
            FindingList found) {
        return new ModelAndView("rehearsal/new")
                .addObject("code", code)
                .addObject("draft", draft)
                .addObject(
                        "campaignTitle",
                        export == null ? code : export.plan().title().in(locale))
                .addObject("assumptions", export == null ? "" : export.assumptions())
                .addObject("running", rehearsals.view(actor).isPresent())
                .addObject("mostUnits", RehearsalRequest.MOST_UNITS)
                .addObject("mostPerDay", RehearsalRequest.MOST_PER_DAY)
                .addObject("formMissing", found.has("rehearsal-form"))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    /** What stands in the form before anybody typed. */
    private static Map<String, String> usual(CampaignExport export) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "units",
                "20",
                "dossiers",
                "16",
                "late",
                "20",
                "returned",
                "15",
                "perDay",
                "4",
                "pace",
                "20",
                "seed",
                "2026"));
        if (export != null) {
            LocalDate start = RehearsalRequest.usualStart(export.plan());
            typed.put("start", start == null ? "" : Typed.typed(start));
        }
        return typed;
    }

    private static RehearsalRequest read(Map<String, String> typed) {
        FormReader reader = new FormReader(Subject.proposal("rehearsal"));
        RehearsalRequest request = new RehearsalRequest(
                number(reader, "units", typed),
                number(reader, "dossiers", typed),
                number(reader, "late", typed),
                number(reader, "returned", typed),
                number(reader, "perDay", typed),
                number(reader, "pace", typed),
                reader.whole("seed", "Số gốc", typed.get("seed")),
                reader.day("start", "Ngày bắt đầu", typed.get("start")));
        reader.refuseIfAny();
        return request;
    }

    private static Integer number(FormReader reader, String field, Map<String, String> typed) {
        Long whole = reader.whole(field, "Số", typed.get(field));
        return whole == null ? null : (int) Math.min(Integer.MAX_VALUE, whole);
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }
}
