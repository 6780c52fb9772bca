package vn.khenthuong.commendation;

import java.util.List;

/**
 * The head's judgement on an own award.
 *
 * @param outcome decide on the lines, or give the matter back to the council
 * @param onBehalf whether a deputy decides for the head (KT.)
 * @param lines one for each nominee that the council selected; empty when given back
 * @param reason why it is given back
 */
public record GrantDecision(Outcome outcome, boolean onBehalf, List<GrantedLine> lines, String reason) {

    public GrantDecision {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Decided, or given back to the council. */
    public enum Outcome {
        DECIDE,
        RETURN
    }
}
