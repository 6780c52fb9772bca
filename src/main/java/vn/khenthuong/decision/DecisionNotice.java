package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.RoundCode;

/**
 * What one unit is told of a decision: those of its nominees who are awarded, and those who are not with the reason. What
 * the Chairman put back for clarification is not decided and not told; an award that was revoked later is left out.
 *
 * @param awarded by number inside the decision
 * @param refused in the order of the list
 */
public record DecisionNotice(
        RoundCode round,
        String campaign,
        String decisionNumber,
        LocalDate decisionDate,
        Unit unit,
        List<Awarded> awarded,
        List<Refused> refused) {

    public DecisionNotice {
        awarded = List.copyOf(awarded);
        refused = List.copyOf(refused);
    }

    /**
     * @param ordinal number inside the decision (số sổ vàng)
     * @param name as it is right now, after corrections
     */
    public record Awarded(int ordinal, String name, AwaitingNominee nominee) {}

    /** @param reason the Chairman's; may be empty */
    public record Refused(AwaitingNominee nominee, String reason) {}

    /** A decision of which a unit has been told; how it finds the letter again. */
    public record Told(RoundCode round, String decisionNumber, LocalDate decisionDate) {}
}
