package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that the rules may know of one nominee. Null or empty means "not entered".
 *
 * @param id nominee id
 * @param label how a screen calls the nominee
 * @param kind individual or collective
 * @param certificateName the name to print
 * @param nameRead whether the unit has read and confirmed that very spelling
 * @param birthDate of an individual
 * @param subjectType key of the plan's eligible-subject entry (rows 11, 12); null if none was chosen
 * @param criteriaSet which standards apply
 * @param awardForm key of the award form asked for
 * @param body code of the body proposed for
 * @param bodyName its name
 * @param bodyKind what sort of body it is, in the plan's words for kinds
 * @param naming of a commune's or ward's collective: how far its name is the commune's own; else {@code OTHER}
 * @param communalPolice whether it seems to be of the police of the commune or ward whose line it stands on (stand A15)
 * @param adHocBody whether that body has no council of its own (Ban Chỉ đạo, Ủy ban bầu cử, Ban bầu cử, đoàn kiểm tra, tổ
 *     giúp việc), so that a designated unit proposes for it (stand A2)
 * @param route which way the nominee goes: its dossier's, or the provincial one that it fell to
 * @param counted whether it takes a slot of the plan's lines
 * @param lineKey key of the one quota line that applies, null if none matches
 * @param lineCounts what that line allows, empty if {@code lineKey} is null
 * @param managingUnit unit that manages the nominee (row 62)
 * @param managedBySubmitter whether the submitting unit or one below it manages the nominee
 * @param workplaceConfirmed on ad-hoc lines: the nominee's workplace confirmed in writing
 * @param bodyHeadAgreed on ad-hoc lines: the body's head agreed in writing
 * @param achievementFrom first day of the achievement
 * @param achievementTo last day, inclusive
 * @param achievement the line of achievement
 * @param directWorker works directly, no leading or managing post
 * @param grassRoots serves in a commune, ward, village or residential group (row 16)
 * @param election for the commune itself, else null
 * @param attested keys of the criteria that the unit attests with evidence
 * @param hasReport an achievement report (PDF) is attached
 * @param selected the council selected this nominee
 * @param suspended kept out of the letter because of a hold at sending
 * @param recommended what the approved appraisal says: TRUE proposed to the Chairman, FALSE not, null not appraised
 * @param holds holds in force now
 * @param same entries that are or may be the same
 * @param selfAppraised whether the managing unit is the appraising office itself
 */
public record NomineeFacts(
        String id,
        String label,
        NomineeKind kind,
        String certificateName,
        boolean nameRead,
        LocalDate birthDate,
        String subjectType,
        CriteriaSet criteriaSet,
        String awardForm,
        String body,
        String bodyName,
        String bodyKind,
        Naming naming,
        boolean communalPolice,
        boolean adHocBody,
        Route route,
        boolean counted,
        String lineKey,
        List<Counting> lineCounts,
        String managingUnit,
        boolean managedBySubmitter,
        boolean workplaceConfirmed,
        boolean bodyHeadAgreed,
        LocalDate achievementFrom,
        LocalDate achievementTo,
        String achievement,
        boolean directWorker,
        boolean grassRoots,
        ElectionResult election,
        Set<String> attested,
        boolean hasReport,
        boolean selected,
        boolean suspended,
        Boolean recommended,
        List<HoldFact> holds,
        List<SameSubjectFact> same,
        boolean selfAppraised) {

    public NomineeFacts {
        lineCounts = lineCounts == null ? List.of() : List.copyOf(lineCounts);
        attested = attested == null ? Set.of() : Set.copyOf(attested);
        holds = holds == null ? List.of() : List.copyOf(holds);
        same = same == null ? List.of() : List.copyOf(same);
    }

    /** Whether the nominee's line, if there is one, counts nominees of this kind. */
    public boolean countedByLine() {
        return lineCounts.stream().anyMatch(counting -> counting.counts(kind));
    }
}
