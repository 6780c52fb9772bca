package vn.khenthuong.decision;

import java.util.List;
import vn.khenthuong.shared.NomineeId;

/**
 * The Chairman's decision, line by line.
 *
 * @param onBehalf a deputy decides for the Chairman (KT.)
 * @param listVersion the list's version that was seen
 * @param lines one for each line of the list
 */
public record RoundDecision(boolean onBehalf, int listVersion, List<Line> lines) {

    public RoundDecision {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** @param reason needed to refuse or to ask */
    public record Line(NomineeId nominee, LineOutcome outcome, String reason) {}
}
