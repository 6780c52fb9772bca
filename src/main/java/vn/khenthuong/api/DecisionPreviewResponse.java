package vn.khenthuong.api;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.decision.DecisionPreview;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/**
 * What a decision would come to; nothing has changed.
 *
 * @param round code of the round
 * @param blocked whether something stands against the decision
 * @param number of the decision; null while the draft has none
 * @param date of the decision; null while the draft has none
 * @param listChanged completing sends the list back to be signed, and issues nothing
 * @param lines how many lines come to what
 * @param units the same by unit
 * @param entries what the register of awards would hold besides
 * @param dossiers how many dossiers would have their outcome
 * @param findings everything that the rules say of the draft and of those who would be awarded
 */
record DecisionPreviewResponse(
        RoundCode round,
        boolean blocked,
        String number,
        LocalDate date,
        boolean listChanged,
        DecisionPreview.Tally lines,
        List<OfUnit> units,
        List<Entry> entries,
        int dossiers,
        List<FindingView> findings) {

    /**
     * The lines of one unit.
     *
     * @param unit its code
     * @param name its name
     * @param lines how many come to what
     */
    record OfUnit(UnitCode unit, String name, DecisionPreview.Tally lines) {}

    /**
     * An entry of the register.
     *
     * @param ordinal the awardee's number inside the decision
     * @param name as it stands on the certificate
     * @param kind person or collective
     * @param unit code of the unit that proposed
     * @param awardForm key of the form
     * @param dossier where the nominee stands
     */
    record Entry(int ordinal, String name, NomineeKind kind, UnitCode unit, String awardForm, ProposalCode dossier) {}

    static DecisionPreviewResponse of(DecisionPreview preview, Language language) {
        return new DecisionPreviewResponse(
                preview.round(),
                Finding.anyBlocks(preview.findings()),
                preview.number(),
                preview.date(),
                preview.listChanged(),
                preview.all(),
                preview.units().stream()
                        .map(of -> new OfUnit(of.unit().code(), of.unit().name(), of.lines()))
                        .toList(),
                preview.entries().stream()
                        .map(entry -> new Entry(
                                entry.ordinal(),
                                entry.name(),
                                entry.kind(),
                                entry.unit().code(),
                                entry.awardForm(),
                                entry.dossier()))
                        .toList(),
                preview.dossiers(),
                FindingView.of(preview.findings(), language));
    }
}
