package vn.khenthuong.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * One award in the register.
 *
 * @param campaign code of the campaign whose achievement it rewards; null for an imported one of none that is kept here
 * @param awardForm key of the form, of a plan or made of the words of an import
 * @param nominee the line it came from; null for one that was granted elsewhere and only recorded
 * @param dossier null likewise
 * @param unit the unit that proposed or granted it; null for an imported one whose unit has no code here
 * @param body the body proposed for; null likewise
 * @param citizenHash keyed hash of the citizen number, null if none is known
 * @param ordinal the awardee's number inside the decision (số sổ vàng); null if recorded only, as of the State's decisions
 * @param earlier what an imported entry says in words; null for every other
 */
public record Award(
        UUID id,
        String campaign,
        String awardForm,
        NomineeId nominee,
        ProposalCode dossier,
        UnitCode unit,
        UnitCode body,
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenHash,
        String decisionNumber,
        LocalDate decisionDate,
        Integer ordinal,
        Earlier earlier) {

    /**
     * What the list said from which the entry was imported.
     *
     * @param place the unit's name where the unit has no code here, else null
     * @param form the form's name where no plan here knows it, else null
     * @param achievement for what, or in which campaign; null if nothing was said
     * @param grantedBy who decided; null if nothing was said
     */
    public record Earlier(String place, String form, String achievement, String grantedBy) {}

    /** An award that was not imported. */
    public Award(
            UUID id,
            String campaign,
            String awardForm,
            NomineeId nominee,
            ProposalCode dossier,
            UnitCode unit,
            UnitCode body,
            NomineeKind kind,
            String name,
            LocalDate birthDate,
            String citizenHash,
            String decisionNumber,
            LocalDate decisionDate,
            Integer ordinal) {
        this(
                id,
                campaign,
                awardForm,
                nominee,
                dossier,
                unit,
                body,
                kind,
                name,
                birthDate,
                citizenHash,
                decisionNumber,
                decisionDate,
                ordinal,
                null);
    }

    /** Whether it was decided through this system rather than recorded from elsewhere, as what the State grants is. */
    public boolean decidedHere() {
        return nominee != null && ordinal != null;
    }
}
