package vn.khenthuong.portal.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.QuotaDrafts;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.shared.Actor;

/** What can be chosen in the table of quota lines. */
@Component
class LineChoices {

    private final QuotaDrafts quota;
    private final Units units;
    private final PlanPhrases phrases;

    LineChoices(QuotaDrafts quota, Units units, PlanPhrases phrases) {
        this.quota = quota;
        this.units = units;
        this.phrases = phrases;
    }

    /** The draft's forms of award, the organisation's bodies, and their kinds. */
    record Of(List<Choice> forms, List<Choice> bodies, List<Choice> kinds) {}

    Of of(Actor actor, String draft, Locale locale) {
        return new Of(
                quota.forms(actor, draft).stream()
                        .map(form -> new Choice(form.key(), form.name(), null))
                        .toList(),
                units.all(actor.organisation()).stream()
                        .filter(unit -> unit.kind() != UnitKind.SUBORDINATE)
                        .map(unit -> new Choice(unit.code().value(), unit.name(), null))
                        .toList(),
                Arrays.stream(UnitKind.values())
                        .filter(kind -> kind != UnitKind.SUBORDINATE)
                        .map(kind -> new Choice(kind.name(), phrases.kind(kind.name(), locale), null))
                        .toList());
    }
}
