package vn.khenthuong.portal.campaign;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.EachDeadline;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.shared.Actor;

/** Every deadline that a campaign ever had, for everybody who takes part: what, for whom, why, and who announced it. */
@Controller
class DeadlinePageController {

    private final CampaignFrames frames;
    private final Deadlines deadlines;

    DeadlinePageController(CampaignFrames frames, Deadlines deadlines) {
        this.frames = frames;
        this.deadlines = deadlines;
    }

    @GetMapping("/campaigns/{campaign}/deadlines")
    ModelAndView page(Actor actor, @PathVariable String campaign, Locale locale) {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        List<DeadlineNotice> notices = deadlines.notices(actor.organisation(), campaign);
        EachDeadline each = deadlines.ofEach(actor.organisation(), campaign);
        Instant general = each.of(null, null).orElse(null);
        return framed.view("campaign/deadlines")
                .addObject("notices", notices)
                .addObject("planned", framed.campaign().deadline().orElse(null))
                .addObject("general", general)
                .addObject("levels", levels(framed.units(), each, general).entrySet())
                .addObject("people", frames.people(actor));
    }

    /** Levels whose deadline is their own. */
    private static Map<UnitLevel, Instant> levels(List<Unit> units, EachDeadline each, Instant general) {
        Map<UnitLevel, Instant> own = new EnumMap<>(UnitLevel.class);
        for (Unit unit : units) {
            each.of(unit.code(), null)
                    .filter(deadline -> !deadline.equals(general))
                    .ifPresent(deadline -> own.put(UnitLevel.of(unit.kind()), deadline));
        }
        return own;
    }
}
