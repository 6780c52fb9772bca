package vn.khenthuong.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Text;

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

    /**
     * @param body whom to ask, for example the police or the tax office
     * @param number of the asking document; empty while it has none
     * @param date of that document; null while it has none
     * @param days working days within which the body answers; null for the usual number, see {@link ConsultationSettings}
     */
    public record Consultation(String body, String question, String number, LocalDate date, Integer days) {

        /** Without a document yet, within the usual time. */
        public Consultation(String body, String question) {
            this(body, question, "", null, null);
        }
    }

    /** Whether a criterion is met, as the appraiser sees it. */
    public enum Judgement {
        MET("đạt", "met"),
        NOT_MET("không đạt", "not met"),
        NOT_APPLICABLE("không áp dụng", "does not apply");

        private final Text text;

        Judgement(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * @param reason needed to refuse or return, and to recommend in spite of a criterion that is not met
     * @param criteria one for each criterion that applies; all of them are needed to recommend
     */
    public record Line(NomineeId nominee, LineOutcome outcome, String reason, List<Judged> criteria) {

        public Line {
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
        }

        /** A line that says nothing of single criteria. */
        public Line(NomineeId nominee, LineOutcome outcome, String reason) {
            this(nominee, outcome, reason, List.of());
        }
    }

    /**
     * What the appraiser says of one criterion of a nominee.
     *
     * @param criterion its key, see {@link SheetCriterion}
     * @param judgement null while it is not judged
     * @param reason needed where the judgement differs from what the program found
     * @param document the dossier's file that shows it; null if none is named
     * @param page of that file, from 1; null if none is named
     */
    public record Judged(String criterion, Judgement judgement, String reason, FileId document, Integer page) {}

    /** @param other nominee id or award entry id */
    public record Verdict(NomineeId nominee, UUID other, boolean same) {}
}
