package vn.khenthuong.appraisal;

import java.util.List;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;

/**
 * The officer's appraisal of a dossier.
 *
 * @param consultations whom to ask before going on; only with {@link Outcome#CONSULT}
 * @param lines one for each nominee that is to be appraised; only with {@link Outcome#DONE}
 * @param samePerson what the officer says of lines that look the same (stand A3)
 */
public record Appraisal(Outcome outcome, List<Consultation> consultations, List<Line> lines, List<Verdict> samePerson) {

    public Appraisal {
        consultations = consultations == null ? List.of() : List.copyOf(consultations);
        lines = lines == null ? List.of() : List.copyOf(lines);
        samePerson = samePerson == null ? List.of() : List.copyOf(samePerson);
    }

    public enum Outcome {
        DONE,
        CONSULT
    }

    public enum LineOutcome {
        RECOMMEND,
        REFUSE,
        /** Returned to the unit while the others go on. */
        RETURN
    }

    /** @param body whom to ask, for example the police or the tax office */
    public record Consultation(String body, String question) {}

    /** @param reason needed to refuse or return */
    public record Line(NomineeId nominee, LineOutcome outcome, String reason) {}

    /** @param other nominee id or award entry id */
    public record Verdict(NomineeId nominee, UUID other, boolean same) {}
}
