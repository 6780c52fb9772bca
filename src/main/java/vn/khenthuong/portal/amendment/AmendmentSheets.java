package vn.khenthuong.portal.amendment;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.amendment.AmendmentView;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;

/** Gathers all that one reader may see of an amendment. */
@Component
public class AmendmentSheets {

    private final Amendments amendments;
    private final Units units;
    private final People people;

    AmendmentSheets(Amendments amendments, Units units, People people) {
        this.amendments = amendments;
        this.units = units;
        this.people = people;
    }

    /** @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see it */
    public AmendmentSheet of(Actor actor, AmendmentCode code) {
        AmendmentView view = amendments.view(actor, code);
        Map<String, String> names = people.names(actor.organisation());
        String unit = units.find(actor.organisation(), view.award().unit())
                .map(Unit::name)
                .orElse("");
        return new AmendmentSheet(view, unit, names);
    }
}
