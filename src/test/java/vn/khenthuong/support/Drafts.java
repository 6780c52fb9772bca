package vn.khenthuong.support;

import java.lang.reflect.RecordComponent;
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
        return with(draft, "subjectType", subjectType);
    }

    /** With one input changed, by its name. */
    public static NomineeDraft with(NomineeDraft draft, String input, Object value) {
        RecordComponent[] inputs = NomineeDraft.class.getRecordComponents();
        try {
            Object[] values = new Object[inputs.length];
            Class<?>[] types = new Class<?>[inputs.length];
            boolean known = false;
            for (int i = 0; i < inputs.length; i++) {
                boolean changed = inputs[i].getName().equals(input);
                known |= changed;
                values[i] = changed ? value : inputs[i].getAccessor().invoke(draft);
                types[i] = inputs[i].getType();
            }
            if (!known) {
                throw new IllegalArgumentException("A nominee has no input " + input);
            }
            return NomineeDraft.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
                draft.figures(),
                draft.attested());
    }
}
