package vn.khenthuong.portal.campaign;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.emulation.RegisteredWorks;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.emulation.WorkFilter;
import vn.khenthuong.emulation.WorkList;
import vn.khenthuong.emulation.WorkState;
import vn.khenthuong.emulation.WorkView;
import vn.khenthuong.emulation.Works;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/** The works that units registered: the list, registering one, and one with its progress and proof. */
@Controller
class WorkPageController {

    private static final int SIZE = 50;

    private final CampaignFrames frames;
    private final Works works;
    private final RegisteredWorks registered;
    private final FormUploads uploads;

    WorkPageController(CampaignFrames frames, Works works, RegisteredWorks registered, FormUploads uploads) {
        this.frames = frames;
        this.works = works;
        this.registered = registered;
        this.uploads = uploads;
    }

    @GetMapping("/campaigns/{campaign}/works")
    ModelAndView list(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Locale locale) {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        WorkState wanted = WorkForm.state(state);
        UnitCode whose = unit.isBlank() ? null : new UnitCode(unit);
        int page = Math.max(0, number);
        WorkList list = registered.page(actor, campaign, new WorkFilter(whose, wanted, late), page, SIZE);
        boolean seesAll = new EmulationPermissions(actor).seesAll();
        return framed.view("campaign/works")
                .addObject("list", list)
                .addObject("today", registered.today())
                .addObject("unitNames", framed.names())
                .addObject("units", seesAll ? framed.choices() : List.of())
                .addObject("unit", unit)
                .addObject("state", wanted == null ? "" : wanted.name())
                .addObject("states", states(Stream.of(WorkState.values()), locale))
                .addObject("late", late)
                .addObject("number", page)
                .addObject("more", (page + 1L) * SIZE < list.found())
                .addObject(
                        "path",
                        UriComponentsBuilder.fromPath("/campaigns/{campaign}/works")
                                .queryParam("unit", unit)
                                .queryParam("state", wanted == null ? "" : wanted)
                                .queryParam("late", late)
                                .build(campaign)
                                .toString());
    }

    @GetMapping("/campaigns/{campaign}/works/new")
    ModelAndView blank(Actor actor, @PathVariable String campaign, Locale locale) {
        return form(actor, campaign, locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/works")
    Object register(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        Work work;
        try {
            work = works.register(
                    actor,
                    campaign,
                    frames.of(actor, campaign, locale).writer(actor, typed.get("unit")),
                    WorkForm.registered(typed));
        } catch (RefusedException refused) {
            return refused(form(actor, campaign, locale, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.workRegistered");
        return "redirect:" + address(work);
    }

    @GetMapping("/campaigns/{campaign}/works/{id}")
    ModelAndView one(Actor actor, @PathVariable String campaign, @PathVariable UUID id, Locale locale) {
        return page(actor, campaign, id, locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/works/{id}/change")
    Object change(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            Work work = works.change(actor, id, version, WorkForm.registered(typed));
            next.addFlashAttribute("done", "done.workChanged");
            return "redirect:" + address(work);
        } catch (RefusedException refused) {
            return refused(page(actor, campaign, id, locale, typed, new FindingList(refused.findings())));
        }
    }

    @PostMapping("/campaigns/{campaign}/works/{id}/progress")
    Object report(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            Work work = works.report(actor, id, version, WorkForm.reported(typed));
            next.addFlashAttribute("done", "done.workReported");
            return "redirect:" + address(work);
        } catch (RefusedException refused) {
            return refused(page(actor, campaign, id, locale, typed, new FindingList(refused.findings())));
        }
    }

    @PostMapping("/campaigns/{campaign}/works/{id}/files")
    Object attach(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        WorkView view = registered.view(actor, id);
        if (!view.mayWrite()) {
            throw NotPermittedException.act("attach", id.toString());
        }
        FileId stored = null;
        try {
            stored = uploads.store(actor, view.work().unit(), file, "campaign-work");
            works.attach(actor, id, stored);
            next.addFlashAttribute("done", "done.workFile");
            return "redirect:" + address(view.work());
        } catch (RefusedException refused) {
            uploads.drop(stored);
            return refused(page(actor, campaign, id, locale, Map.of(), new FindingList(refused.findings())));
        }
    }

    @PostMapping("/campaigns/{campaign}/works/{id}/files/{file}/remove")
    String detach(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @PathVariable FileId file,
            RedirectAttributes next) {
        works.detach(actor, id, file);
        next.addFlashAttribute("done", "done.workFileRemoved");
        return "redirect:/campaigns/" + campaign + "/works/" + id;
    }

    private ModelAndView page(
            Actor actor, String campaign, UUID id, Locale locale, Map<String, String> typed, FindingList found) {
        WorkView view = registered.view(actor, id);
        if (!view.work().campaign().equals(campaign)) {
            throw NotPermittedException.unknown(id.toString());
        }
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        return framed.view("campaign/work")
                .addObject("view", view)
                .addObject("unitName", framed.names().getOrDefault(view.work().unit(), ""))
                .addObject("today", registered.today())
                .addObject("people", frames.people(actor))
                .addObject(
                        "reportable", states(Stream.of(WorkState.UNDER_WAY, WorkState.DONE, WorkState.STOPPED), locale))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private ModelAndView form(
            Actor actor, String campaign, Locale locale, Map<String, String> typed, FindingList found) {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        framed.writer(actor, typed.get("unit"));
        return framed.view("campaign/work-new")
                .addObject("writing", framed.writable(actor))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static List<Choice> states(Stream<WorkState> states, Locale locale) {
        return states.map(state -> Choice.of(state.name(), state.text().in(locale)))
                .collect(Collectors.toList());
    }

    private static String address(Work work) {
        return "/campaigns/" + work.campaign() + "/works/" + work.id();
    }
}
