package vn.khenthuong.portal.round;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AppraisalSheets;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.RoundCode;

/** Gathers all that one reader may see of a round. */
@Component
public class RoundSheets {

    private final Rounds rounds;
    private final Campaigns campaigns;
    private final People people;
    private final AppraisalSheets appraisals;

    RoundSheets(Rounds rounds, Campaigns campaigns, People people, AppraisalSheets appraisals) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.people = people;
        this.appraisals = appraisals;
    }

    /** @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see the round */
    public RoundSheet of(Actor actor, RoundCode code) {
        RoundView view = rounds.view(actor, code);
        String title = campaigns
                .byCode(actor.organisation(), view.campaign())
                .map(campaign -> campaign.plan().title().vi())
                .orElse("");
        Map<String, String> names = people.names(actor.organisation());
        return new RoundSheet(view, title, names, appraisals.readableBy(actor));
    }
}
