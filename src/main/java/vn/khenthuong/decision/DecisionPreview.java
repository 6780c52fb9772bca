package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/**
 * What a judgement on a round would come to if it were recorded now. Nothing has changed yet.
 *
 * @param number of the decision; null while nobody has entered it
 * @param date of the decision; null while nobody has entered it
 * @param listChanged the list is not the one that the Chairman decided: recording sends it back to be signed, and nothing
 *     is issued
 * @param all how many lines of the list come to what
 * @param units the same by unit, in the order of the list
 * @param entries what the register of awards would hold besides, in the order of the decision's list
 * @param dossiers how many dossiers would have their outcome
 * @param findings all that the rules say, of the judgement and of those who would be awarded; what blocks one of these
 *     blocks the decision at its issue at the latest
 */
public record DecisionPreview(
        RoundCode round,
        String number,
        LocalDate date,
        boolean listChanged,
        Tally all,
        List<OfUnit> units,
        List<Entry> entries,
        int dossiers,
        List<Finding> findings) {

    public DecisionPreview {
        units = List.copyOf(units);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** Lines by what is said of them; {@code open} ones have no outcome yet. */
    public record Tally(Count agreed, Count refused, Count clarify, Count open) {

        public Count total() {
            return agreed.plus(refused).plus(clarify).plus(open);
        }
    }

    /** Lines by kind. */
    public record Count(int collectives, int individuals) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(collectives + other.collectives, individuals + other.individuals);
        }

        Count plus(NomineeKind kind) {
            return kind == NomineeKind.COLLECTIVE
                    ? new Count(collectives + 1, individuals)
                    : new Count(collectives, individuals + 1);
        }

        public int total() {
            return collectives + individuals;
        }
    }

    public record OfUnit(Unit unit, Tally lines) {}

    /**
     * An entry of the register.
     *
     * @param ordinal the awardee's number inside the decision (số sổ vàng)
     * @param name as it stands on the certificate
     * @param awardForm key of the form
     */
    public record Entry(
            int ordinal, String name, NomineeKind kind, Unit unit, String awardForm, ProposalCode dossier) {}
}
