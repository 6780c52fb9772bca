package vn.khenthuong.portal.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.PlanPart;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.shared.Actor;

/** What can be chosen in a part of a campaign instead of being known by heart, by the id of the list on the page. */
@Component
class PartOffers {

    private final Organisations organisations;
    private final Units units;
    private final PlanPhrases phrases;

    PartOffers(Organisations organisations, Units units, PlanPhrases phrases) {
        this.organisations = organisations;
        this.units = units;
        this.phrases = phrases;
    }

    Map<String, List<Choice>> of(Actor actor, PlanPart part, Locale locale) {
        Map<String, List<Choice>> offers = new LinkedHashMap<>();
        switch (part) {
            case FORMS -> {
                List<Choice> forms = new ArrayList<>();
                organisations
                        .get(actor.organisation())
                        .grants()
                        .forEach(grant -> forms.add(Choice.of(grant.form(), phrases.value(grant.form(), locale))));
                offers.put("plan-keys-awardForms", forms);
                offers.put("plan-keys-principles", entries("principles", locale));
            }
            case ITEMS -> offers.put("plan-keys-dossierItems", entries("dossierItems", locale));
            case TIMES, DUTIES ->
                offers.put(
                        "plan-units",
                        units.all(actor.organisation()).stream()
                                .map(unit -> Choice.of(unit.code().value(), unit.name()))
                                .toList());
            default -> {
                // Nothing of these parts is called by a code that exists before.
            }
        }
        return offers;
    }

    /** The entries of a list that the rules read. */
    private List<Choice> entries(String list, Locale locale) {
        return CampaignDrafts.read(list).stream()
                .map(key -> Choice.of(key, phrases.point(list + "." + key, locale)))
                .toList();
    }
}
