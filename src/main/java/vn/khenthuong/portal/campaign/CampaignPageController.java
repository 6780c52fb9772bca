package vn.khenthuong.portal.campaign;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.emulation.LaunchInput;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.emulation.Reading;
import vn.khenthuong.emulation.SummingUpInput;
import vn.khenthuong.emulation.SummingUps;
import vn.khenthuong.notification.CampaignLetters;
import vn.khenthuong.notification.CampaignReminders;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.rehearsal.Rehearsals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workflow.ProcessProgress;

/** The campaigns, the announcement of one as each unit reads it, and which units have read it. */
@Controller
class CampaignPageController {

    /** Of the units that no mail reaches, how many are named. */
    private static final int NAMED = 10;

    private static final Subject SUMMING_UP = new Subject(Subject.Kind.PROPOSAL, "summing-up", "", "");

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final Launches launches;
    private final SummingUps summingUps;
    private final People people;
    private final FormUploads uploads;
    private final ProcessProgress progress;
    private final CampaignReminders reminders;
    private final CampaignLetters letters;
    private final Rehearsals rehearsals;

    CampaignPageController(
            Campaigns campaigns,
            Deadlines deadlines,
            Launches launches,
            SummingUps summingUps,
            People people,
            FormUploads uploads,
            ProcessProgress progress,
            CampaignReminders reminders,
            CampaignLetters letters,
            Rehearsals rehearsals) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.launches = launches;
        this.summingUps = summingUps;
        this.people = people;
        this.uploads = uploads;
        this.progress = progress;
        this.reminders = reminders;
        this.letters = letters;
        this.rehearsals = rehearsals;
    }

    @GetMapping("/campaigns")
    ModelAndView list(Actor actor, Locale locale) {
        requireTakingPart(actor);
        List<Campaign> all = campaigns.all(actor.organisation());
        return new ModelAndView("campaign/list")
                .addObject("campaigns", all)
                .addObject("titles", all.stream().collect(Collectors.toMap(Campaign::code, each -> each.plan()
                        .title()
                        .in(locale))))
                .addObject("launches", launches.all(actor))
                .addObject("unread", launches.unread(actor));
    }

    /** Opening it is reading it: the first of each unit who does is noted. */
    @GetMapping("/campaigns/{campaign}")
    ModelAndView page(Actor actor, @PathVariable String campaign, Locale locale) {
        launches.opened(actor, campaign);
        return show(actor, campaign, locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/launch")
    Object launch(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        FileId stored = null;
        try {
            requireLeading(actor, campaign);
            stored = uploads.store(actor, file, "campaign-launch");
            launches.announce(actor, campaign, new LaunchInput(typed.get("text"), stored));
        } catch (RefusedException refused) {
            uploads.drop(stored);
            ModelAndView again = show(actor, campaign, locale, typed, new FindingList(refused.findings()));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        next.addFlashAttribute("done", "done.launched");
        return "redirect:/campaigns/" + campaign;
    }

    @GetMapping("/campaigns/{campaign}/readings")
    ModelAndView readings(Actor actor, @PathVariable String campaign, Locale locale) {
        List<Reading> all = launches.readings(actor, campaign);
        Campaign known = require(actor, campaign);
        return new ModelAndView("campaign/readings")
                .addObject("campaign", known)
                .addObject("campaignTitle", known.plan().title().in(locale))
                .addObject("unread", all.stream().filter(each -> !each.read()).toList())
                .addObject("read", all.stream().filter(Reading::read).toList())
                .addObject("total", all.size())
                .addObject("reminded", reminders.told(actor.organisation(), campaign))
                .addObject("people", names(actor));
    }

    @PostMapping("/campaigns/{campaign}/summing-up")
    Object sumUp(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            FormReader reader = new FormReader(SUMMING_UP);
            LocalDate date = reader.day("date", "Ngày báo cáo", typed.get("date"));
            reader.refuseIfAny();
            summingUps.record(actor, campaign, new SummingUpInput(FormReader.text(typed.get("number")), date));
        } catch (RefusedException refused) {
            ModelAndView again = show(actor, campaign, locale, typed, new FindingList(refused.findings()));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        next.addFlashAttribute("done", "done.summedUp");
        return "redirect:/campaigns/" + campaign;
    }

    /** The drawing of a campaign's life; where one stands is on its page. */
    @GetMapping(path = "/campaigns/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Actor actor) {
        return progress.diagram("campaign");
    }

    private ModelAndView show(Actor actor, String code, Locale locale, Map<String, String> typed, FindingList found) {
        EmulationPermissions may = new EmulationPermissions(actor);
        Campaign campaign = require(actor, code);
        List<String> unreached = may.seesAll()
                ? letters.unreached(actor.organisation()).stream()
                        .map(Unit::name)
                        .toList()
                : List.of();
        return new ModelAndView("campaign/page")
                .addObject("unreached", unreached.size())
                .addObject("unreachedNamed", unreached.stream().limit(NAMED).collect(Collectors.joining("; ")))
                .addObject("unreachedMore", Math.max(0, unreached.size() - NAMED))
                .addObject("campaign", campaign)
                .addObject("campaignTitle", campaign.plan().title().in(locale))
                .addObject("launch", launches.of(actor, code).orElse(null))
                .addObject("summingUp", summingUps.of(actor, code).orElse(null))
                .addObject("progress", progress.of(actor.organisation(), code).orElse(null))
                .addObject(
                        "dated",
                        deadlines.generalDeadline(actor.organisation(), code).isPresent())
                .addObject("people", names(actor))
                .addObject("may", may)
                .addObject("rehearses", rehearsals.offered(actor))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private Campaign require(Actor actor, String code) {
        return campaigns.byCode(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
    }

    private static void requireTakingPart(Actor actor) {
        if (!new EmulationPermissions(actor).takesPart()) {
            throw NotPermittedException.unknown("campaigns");
        }
    }

    /** Before a file is taken in, which the use case would only ask afterwards. */
    private void requireLeading(Actor actor, String campaign) {
        require(actor, campaign);
        if (!new EmulationPermissions(actor).mayLead()) {
            throw NotPermittedException.act("launch", campaign);
        }
    }

    private Map<String, String> names(Actor actor) {
        return people.names(actor.organisation());
    }
}
