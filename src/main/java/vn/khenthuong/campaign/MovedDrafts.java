package vn.khenthuong.campaign;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Writes values that were tried out into a draft, where they bind nobody until the draft is opened or applied. */
@Component
@Transactional
public class MovedDrafts {

    private final CampaignDraftTable table;
    private final NewDrafts beginnings;
    private final Clock clock;

    MovedDrafts(CampaignDraftTable table, NewDrafts beginnings, Clock clock) {
        this.table = table;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /**
     * Writes the values into a draft.
     *
     * @param version of the draft that was looked at
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     * @throws RefusedException if somebody else changed it meanwhile, nothing is moved, or a value cannot be moved so
     */
    public void keep(Actor actor, String code, int version, Moves moves) {
        CampaignPermissions.of(actor).requireAdministering("write draft", code);
        CampaignDraftTable.Row row =
                table.find(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
        if (moves.none()) {
            throw new RefusedException(DraftFindings.nothingMoved());
        }
        try {
            String text = MovedPlan.text(code + ".yaml", row.text(), moves);
            if (!table.change(actor.organisation(), code, version, text, actor.userId(), clock.instant())) {
                throw new RefusedException(DraftFindings.changedMeanwhile(row));
            }
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    /**
     * Begins the next version of an open campaign with the values, without the deadline: that is changed by a notice.
     *
     * @throws NotPermittedException if there is no such campaign, or the actor does not administer the organisation
     * @throws RefusedException if it is closed, its next version is being written already, or nothing else is moved
     */
    public void amend(Actor actor, String code, Moves moves) {
        beginnings.amend(actor, code);
        keep(actor, code, 1, moves.withoutDeadline());
    }
}
