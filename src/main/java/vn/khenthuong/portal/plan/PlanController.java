package vn.khenthuong.portal.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.khenthuong.appraisal.CalendarDay;
import vn.khenthuong.appraisal.HolidayCalendar;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.portal.Countdown;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;

/** The plan as everybody may read it: its rules in its own words, each with its clause. */
@Controller
class PlanController {

    private final Campaigns campaigns;
    private final CampaignAtHand atHand;
    private final Deadlines deadlines;
    private final HolidayCalendar calendar;
    private final Units units;
    private final Clock clock;

    PlanController(
            Campaigns campaigns,
            CampaignAtHand atHand,
            Deadlines deadlines,
            HolidayCalendar calendar,
            Units units,
            Clock clock) {
        this.campaigns = campaigns;
        this.atHand = atHand;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.units = units;
        this.clock = clock;
    }

    /** Days off of this year and of the next, as far as they are entered. */
    @ModelAttribute("calendarDays")
    List<CalendarDay> daysOff() {
        return years().flatMap(year -> calendar.ofYear(year).stream()).toList();
    }

    /** Years in which every Monday to Friday would count, because nobody has entered a day off. */
    @ModelAttribute("unknownYears")
    List<Integer> unknownYears() {
        return years().filter(year -> calendar.ofYear(year).isEmpty()).toList();
    }

    private Stream<Integer> years() {
        int year = LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE).getYear();
        return Stream.of(year, year + 1);
    }

    @GetMapping("/campaign")
    String plan(Actor actor, Locale locale, Model model) {
        Campaign campaign = atHand.of(actor)
                .or(() -> campaigns.all(actor.organisation()).stream().findFirst())
                .orElse(null);
        model.addAttribute("campaign", campaign);
        if (campaign != null) {
            model.addAttribute("plan", campaign.plan());
            model.addAttribute("recipient", recipient(actor, campaign.plan().deadline()));
            model.addAttribute("lastDay", campaign.lastDay().orElse(null));
            model.addAttribute("campaignTitle", campaign.plan().title().in(locale));
            model.addAttribute(
                    "countdown", Countdown.until(deadlines.deadlineOf(actor, campaign.code()), clock.instant()));
            model.addAttribute(
                    "notices",
                    deadlines.notices(actor.organisation(), campaign.code()).stream()
                            .filter(notice -> notice.dossier() == null)
                            .toList());
        }
        return "plan/page";
    }

    /** Whom dossiers are sent to, by name; null if the plan does not say. */
    private String recipient(Actor actor, Plan.Deadline deadline) {
        return deadline == null || deadline.recipient() == null
                ? null
                : units.find(actor.organisation(), deadline.recipient())
                        .map(Unit::name)
                        .orElse(deadline.recipient().value());
    }
}
