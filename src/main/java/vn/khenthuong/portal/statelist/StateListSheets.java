package vn.khenthuong.portal.statelist;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.StateLists;

/** Gathers all that one reader may see of a list for a State award. */
@Component
public class StateListSheets {

    private final StateLists lists;
    private final Campaigns campaigns;
    private final People people;

    StateListSheets(StateLists lists, Campaigns campaigns, People people) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.people = people;
    }

    /** @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see it */
    public StateListSheet of(Actor actor, StateListCode code) {
        StateListView view = lists.view(actor, code);
        String title = campaigns
                .byCode(actor.organisation(), view.campaign())
                .map(campaign -> campaign.plan().title().vi())
                .orElse("");
        Map<String, String> names = people.names(actor.organisation());
        return new StateListSheet(view, title, names);
    }
}
