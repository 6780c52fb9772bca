package vn.khenthuong.decision;

import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.shared.Actor;

/** What follows for the lines that were not agreed, when the round ends. */
final class LineOutcomes {

    private LineOutcomes() {}

    static void applyRefusals(DossierProgress progress, Actor actor, Round round) {
        for (RoundLine line : round.standing()) {
            if (line.outcome() == LineOutcome.REFUSE) {
                progress.refuse(actor, line.nominee(), line.reason());
            } else if (line.outcome() == LineOutcome.CLARIFY) {
                progress.unlist(actor, line.nominee(), line.reason(), true);
            }
        }
    }
}
