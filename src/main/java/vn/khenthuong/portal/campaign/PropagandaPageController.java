package vn.khenthuong.portal.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.emulation.Medium;
import vn.khenthuong.emulation.PropagandaFilter;
import vn.khenthuong.emulation.PropagandaInput;
import vn.khenthuong.emulation.PropagandaList;
import vn.khenthuong.emulation.PropagandaLog;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** What units told the public about a campaign: the log, filtered, and entering something. */
@Controller
class PropagandaPageController {

    private static final int SIZE = 50;
    private static final Subject SUBJECT = new Subject(Subject.Kind.PROPOSAL, "propaganda", "", "");

    private final CampaignFrames frames;
    private final PropagandaLog log;

    PropagandaPageController(CampaignFrames frames, PropagandaLog log) {
        this.frames = frames;
        this.log = log;
    }

    @GetMapping("/campaigns/{campaign}/propaganda")
    ModelAndView page(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Locale locale) {
        return show(actor, campaign, asked, Math.max(0, number), locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/propaganda")
    Object enter(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            FormReader reader = new FormReader(SUBJECT);
            var date = reader.day("date", "Ngày đăng, phát", typed.get("date"));
            reader.refuseIfAny();
            log.enter(
                    actor,
                    campaign,
                    frames.of(actor, campaign, locale).writer(actor, typed.get("unit")),
                    new PropagandaInput(
                            date,
                            medium(typed.get("medium")),
                            FormReader.text(typed.get("title")),
                            FormReader.text(typed.get("link"))));
        } catch (RefusedException refused) {
            ModelAndView view = show(actor, campaign, Map.of(), 0, locale, typed, new FindingList(refused.findings()));
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        next.addFlashAttribute("done", "done.propagandaEntered");
        return "redirect:/campaigns/" + campaign + "/propaganda";
    }

    @PostMapping("/campaigns/{campaign}/propaganda/{id}/remove")
    String remove(Actor actor, @PathVariable String campaign, @PathVariable UUID id, RedirectAttributes next) {
        log.remove(actor, id);
        next.addFlashAttribute("done", "done.propagandaRemoved");
        return "redirect:/campaigns/" + campaign + "/propaganda";
    }

    private ModelAndView show(
            Actor actor,
            String campaign,
            Map<String, String> asked,
            int page,
            Locale locale,
            Map<String, String> typed,
            FindingList found) {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        // What cannot be read as a day filters by none; the page says so beside the field.
        FormReader reader = new FormReader(SUBJECT);
        String unit = FormReader.text(asked.get("unit"));
        PropagandaFilter filter = new PropagandaFilter(
                unit == null ? null : new UnitCode(unit),
                medium(asked.get("medium")),
                reader.day("from", "Từ ngày", asked.get("from")),
                reader.day("until", "Đến ngày", asked.get("until")));
        PropagandaList list = log.page(actor, campaign, filter, page, SIZE);
        boolean filtered = !filter.equals(PropagandaFilter.ALL);
        return framed.view("campaign/propaganda")
                .addObject("list", list)
                .addObject("unitNames", framed.names())
                .addObject("units", framed.may().seesAll() ? framed.choices() : List.of())
                .addObject("media", media(locale))
                .addObject("asked", asked)
                .addObject("unreadable", new FindingList(reader.findings()))
                .addObject("filtered", filtered)
                .addObject("writing", framed.writable(actor))
                .addObject("typed", typed)
                .addObject("found", found)
                .addObject("number", page)
                .addObject("more", (page + 1L) * SIZE < list.found())
                .addObject("path", path(campaign, asked));
    }

    private static String path(String campaign, Map<String, String> asked) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/campaigns/{campaign}/propaganda");
        List.of("unit", "medium", "from", "until").forEach(each -> path.queryParam(each, asked.getOrDefault(each, "")));
        return path.encode().buildAndExpand(campaign).toUriString();
    }

    private static List<Choice> media(Locale locale) {
        return Arrays.stream(Medium.values())
                .map(medium -> Choice.of(medium.name(), medium.text().in(locale)))
                .toList();
    }

    private static Medium medium(String typed) {
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
