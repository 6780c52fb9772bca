package vn.khenthuong.portal.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** What the pages of one campaign have in common: which campaign, its units, and for whom the reader may write. */
@Component
class CampaignFrames {

    private final Campaigns campaigns;
    private final Units units;
    private final People people;

    CampaignFrames(Campaigns campaigns, Units units, People people) {
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
    }

    /** @throws NotPermittedException as unknown if there is no such campaign, or campaigns are none of the actor's business */
    Framed of(Actor actor, String code, Locale locale) {
        Campaign campaign =
                campaigns.byCode(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
        if (!new EmulationPermissions(actor).takesPart()) {
            throw NotPermittedException.unknown(code);
        }
        return new Framed(
                campaign,
                campaign.plan().title().in(locale),
                units.submitting(actor.organisation()),
                new EmulationPermissions(actor));
    }

    /** Full names by login. */
    Map<String, String> people(Actor actor) {
        return people.names(actor.organisation());
    }

    /** @param units every unit that takes part, by name */
    record Framed(Campaign campaign, String title, List<Unit> units, EmulationPermissions may) {

        ModelAndView view(String template) {
            return new ModelAndView(template)
                    .addObject("campaign", campaign)
                    .addObject("campaignTitle", title)
                    .addObject("may", may)
                    .addObject("writes", !writable(may.actor()).isEmpty());
        }

        Map<UnitCode, String> names() {
            return units.stream().collect(Collectors.toMap(Unit::code, Unit::name));
        }

        List<Choice> choices() {
            return units.stream()
                    .map(unit -> Choice.of(unit.code().value(), unit.name()))
                    .toList();
        }

        /** The units for which the actor may write. */
        List<Choice> writable(Actor actor) {
            return campaign.open()
                    ? units.stream()
                            .filter(unit -> may.mayWriteFor(unit.code()))
                            .map(unit -> Choice.of(unit.code().value(), unit.name()))
                            .toList()
                    : List.of();
        }

        /**
         * The unit that was chosen, or the first for which the actor may write.
         *
         * @throws NotPermittedException if there is none
         */
        UnitCode writer(Actor actor, String chosen) {
            if (chosen != null && !chosen.isBlank()) {
                return new UnitCode(chosen);
            }
            return units.stream()
                    .map(Unit::code)
                    .filter(may::mayWriteFor)
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> NotPermittedException.act("write", campaign.code()));
        }
    }
}
