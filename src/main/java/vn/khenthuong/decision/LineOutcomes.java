package vn.khenthuong.decision;

import java.util.Map;
import java.util.stream.Collectors;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;

/** What follows for the lines that were not agreed, when the round ends. */
final class LineOutcomes {

    private LineOutcomes() {}

    /** All lines of one outcome together: a long list costs no more statements than a short one. */
    static void applyRefusals(DossierProgress progress, Actor actor, Round round) {
        progress.refuse(actor, reasons(round, LineOutcome.REFUSE));
        progress.clarify(actor, reasons(round, LineOutcome.CLARIFY));
    }

    private static Map<NomineeId, String> reasons(Round round, LineOutcome outcome) {
        return round.standing().stream()
                .filter(line -> line.outcome() == outcome)
                .collect(Collectors.toMap(RoundLine::nominee, RoundLine::reason));
    }
}
