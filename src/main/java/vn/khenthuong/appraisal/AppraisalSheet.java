package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/** What Home Affairs recorded of a dossier so far, newest lines first. */
public record AppraisalSheet(List<Line> lines, List<Asked> consultations) {

    /**
     * @param settled approved by the head of division
     * @param criteria what was judged of single criteria, in the plan's order
     */
    public record Line(
            NomineeId nominee,
            Appraisal.LineOutcome outcome,
            String reason,
            String appraisedBy,
            Instant appraisedAt,
            boolean settled,
            List<Criterion> criteria) {

        /** How many were judged to be not met. */
        public long notMet() {
            return criteria.stream()
                    .filter(criterion -> criterion.judgement() == Appraisal.Judgement.NOT_MET)
                    .count();
        }
    }

    /**
     * A criterion as it was judged.
     *
     * @param key of the plan's criterion or of a condition that holds for everybody
     * @param text its words then
     * @param clause where it stood
     * @param machine what the program had found
     * @param found the value found; may be empty
     * @param reason may be empty
     * @param document the evidence; null if none was named
     * @param documentTitle what it was called; empty if none was named
     * @param page null if none was named
     */
    public record Criterion(
            String key,
            String text,
            String clause,
            SheetCriterion.Machine machine,
            String found,
            Appraisal.Judgement judgement,
            String reason,
            FileId document,
            String documentTitle,
            Integer page) {

        /** Whether the appraiser saw it in another way than the program. */
        public boolean differs() {
            return machine.contradicts(judgement);
        }
    }

    /**
     * A body that was asked.
     *
     * @param askedNumber of the asking document; empty if it has none
     * @param due the first instant that is too late; null for one that was asked without a limit
     * @param overdue no answer came and the time is over
     * @param position what it answered; null while none came, and for answers of before positions were kept
     * @param number of the answering document
     * @param date of the answering document
     * @param answer null while none came
     */
    public record Asked(
            UUID id,
            String body,
            String question,
            String askedNumber,
            LocalDate askedDate,
            Instant askedAt,
            Instant due,
            boolean overdue,
            Opinions.Position position,
            String number,
            LocalDate date,
            String answer) {

        /** Whether neither an answer came nor its missing was recorded. */
        public boolean awaited() {
            return position == null && answer == null;
        }

        /** Whether the time passed and it was recorded that no answer came; one that comes later may still be entered. */
        public boolean silent() {
            return position == Opinions.Position.NONE;
        }
    }

    /** Bodies that have not answered. */
    public List<Asked> unanswered() {
        return consultations.stream()
                .filter(asked -> asked.awaited() || asked.silent())
                .toList();
    }
}
