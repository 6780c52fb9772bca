package vn.khenthuong.support;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.UnitCode;

/** Nominees that differ from a valid one in one thing. */
public final class Drafts {

    private Drafts() {}

    public static NomineeDraft named(NomineeDraft draft, String name, LocalDate birthDate) {
        return copy(draft, draft.kind(), name, birthDate, draft.citizenNumber(), draft.body(), draft.managingUnit());
    }

    public static NomineeDraft citizen(NomineeDraft draft, String number) {
        return copy(draft, draft.kind(), draft.name(), draft.birthDate(), number, draft.body(), draft.managingUnit());
    }

    public static NomineeDraft kind(NomineeDraft draft, NomineeKind kind) {
        return copy(
                draft,
                kind,
                draft.name(),
                draft.birthDate(),
                draft.citizenNumber(),
                draft.body(),
                draft.managingUnit());
    }

    public static NomineeDraft body(NomineeDraft draft, UnitCode body) {
        return copy(
                draft,
                draft.kind(),
                draft.name(),
                draft.birthDate(),
                draft.citizenNumber(),
                body,
                draft.managingUnit());
    }

    public static NomineeDraft managed(NomineeDraft draft, UnitCode unit) {
        return copy(draft, draft.kind(), draft.name(), draft.birthDate(), draft.citizenNumber(), draft.body(), unit);
    }

    /** As another subject of the plan (III.1.a). */
    public static NomineeDraft subject(NomineeDraft draft, String subjectType) {
        return new NomineeDraft(
                draft.kind(),
                draft.name(),
                draft.certificateName(),
                draft.birthDate(),
                draft.female(),
                draft.citizenNumber(),
                draft.jobTitle(),
                draft.workplace(),
                draft.body(),
                draft.managingUnit(),
                subjectType,
                draft.awardForm(),
                draft.achievementFrom(),
                draft.achievementTo(),
                draft.achievement(),
                draft.directWorker(),
                draft.voters(),
                draft.voted(),
                draft.allDeputiesElected(),
                draft.reElection(),
                draft.finishedOnTime(),
                draft.attested());
    }

    private static NomineeDraft copy(
            NomineeDraft draft,
            NomineeKind kind,
            String name,
            LocalDate birthDate,
            String citizenNumber,
            UnitCode body,
            UnitCode managingUnit) {
        return new NomineeDraft(
                kind,
                name,
                null,
                birthDate,
                draft.female(),
                citizenNumber,
                draft.jobTitle(),
                draft.workplace(),
                body,
                managingUnit,
                draft.subjectType(),
                draft.awardForm(),
                draft.achievementFrom(),
                draft.achievementTo(),
                draft.achievement(),
                draft.directWorker(),
                draft.voters(),
                draft.voted(),
                draft.allDeputiesElected(),
                draft.reElection(),
                draft.finishedOnTime(),
                draft.attested());
    }
}
