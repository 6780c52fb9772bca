package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.proposal.UnitStanding.Owed;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.Actor;

/**
 * Guards against the complete dossier that nobody sent: what a unit's people must see on every page. A complete one is told
 * of at any time, other things from the first reminder on.
 */
@Service
public class UnsentGuard {

    private final Campaigns campaigns;
    private final UnitStandings standings;
    private final ReminderMoments moments;
    private final Clock clock;

    UnsentGuard(Campaigns campaigns, UnitStandings standings, ReminderMoments moments, Clock clock) {
        this.campaigns = campaigns;
        this.standings = standings;
        this.moments = moments;
        this.clock = clock;
    }

    /** What the actor's own units must be told in the open campaigns; empty for people of no unit. */
    public List<Owed> of(Actor actor) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return campaigns.all(actor.organisation()).stream()
                .filter(Campaign::open)
                .flatMap(campaign -> standings.owedByMine(actor, campaign.code()).stream())
                .filter(owed -> told(owed, now))
                .toList();
    }

    private boolean told(Owed owed, Instant now) {
        if (owed.deadline() == null) {
            return !owed.complete().isEmpty();
        }
        boolean over = !now.isBefore(owed.deadline());
        return !owed.complete().isEmpty()
                || (over
                        ? !owed.unsent().isEmpty()
                        : !moments.come(owed.deadline(), now).isEmpty());
    }
}
