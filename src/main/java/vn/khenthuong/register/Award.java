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
 * @param campaign code of the campaign whose achievement it rewards
 * @param awardForm key of the form
 * @param nominee the line it came from; null for one that was granted elsewhere and only recorded
 * @param dossier null likewise
 * @param body the body proposed for; null likewise
 * @param citizenHash keyed hash of the citizen number, null if none is known
 * @param ordinal the awardee's number inside the decision (số sổ vàng); null if recorded only
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
        Integer ordinal) {

    /** Whether it was decided through this system rather than recorded from elsewhere. */
    public boolean decidedHere() {
        return nominee != null;
    }
}
