package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.Set;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.UnitCode;

/**
 * What a person types for one nominee. Null means "not entered"; a draft may be incomplete, only {@code kind}, {@code name}
 * and {@code body} are needed to save.
 *
 * @param kind individual or collective
 * @param name họ và tên, or the collective's name; at most 200 characters
 * @param certificateName the name to print; null: as {@code name}
 * @param birthDate of an individual
 * @param female how the certificate addresses an individual
 * @param citizenNumber twelve digits; null keeps what is stored, the empty string removes it
 * @param jobTitle chức vụ, at most 200 characters
 * @param workplace đơn vị công tác, at most 200 characters
 * @param body the body proposed for; decides the quota line
 * @param managingUnit unit that manages the nominee; null: the submitting unit, but for a body in
 *     which people of many offices sit it must be chosen (stand A16)
 * @param subjectType key of the plan's eligible-subject entry
 * @param awardForm key of the award form; null: the one form that is open
 * @param achievementFrom first day, inclusive
 * @param achievementTo last day, inclusive
 * @param achievement what was achieved, at most 4,000 characters
 * @param directWorker takes part directly, not as a leader
 * @param voters voters on the list, only for the commune itself
 * @param voted voters who voted
 * @param allDeputiesElected every deputy was elected, only for the commune itself
 * @param reElection a vote was repeated there, only for the commune itself
 * @param finishedOnTime every polling place finished on time, only for the commune itself
 * @param figures what some plans measure of a place beside its turnout; null: nothing entered
 * @param attested keys of the criteria that the unit attests with evidence in the report
 */
public record NomineeDraft(
        NomineeKind kind,
        String name,
        String certificateName,
        LocalDate birthDate,
        Boolean female,
        String citizenNumber,
        String jobTitle,
        String workplace,
        UnitCode body,
        UnitCode managingUnit,
        String subjectType,
        String awardForm,
        LocalDate achievementFrom,
        LocalDate achievementTo,
        String achievement,
        boolean directWorker,
        Long voters,
        Long voted,
        Boolean allDeputiesElected,
        Boolean reElection,
        Boolean finishedOnTime,
        LocalFigures figures,
        Set<String> attested) {

    public NomineeDraft {
        figures = figures == null ? LocalFigures.NOTHING : figures;
        attested = attested == null ? Set.of() : Set.copyOf(attested);
    }
}
