package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.register.Award;
import vn.khenthuong.shared.ProposalCode;

/**
 * A nominee as a round, or a list for a State award, sees it.
 *
 * @param route which of the two it waits for
 * @param unit the submitting unit
 * @param citizenHash keyed hash of the citizen number, null if none; for the register only
 */
public record AwaitingNominee(
        ProposalCode dossier, String campaign, Route route, Unit unit, String citizenHash, NomineeView nominee) {

    /**
     * The register's entry of its award.
     *
     * @param awardForm the form that was granted
     * @param number of the decision, null where it is not known yet
     * @param date likewise
     * @param ordinal the awardee's number inside the decision (số sổ vàng); null where it is another's to give
     */
    public Award award(String awardForm, String number, LocalDate date, Integer ordinal) {
        NomineeDraft typed = nominee.typed();
        return new Award(
                UUID.randomUUID(),
                campaign,
                awardForm,
                nominee.id(),
                dossier,
                unit.code(),
                nominee.lineBody(),
                typed.kind(),
                typed.certificateName() == null ? typed.name() : typed.certificateName(),
                typed.birthDate(),
                citizenHash,
                number,
                date,
                ordinal);
    }
}
