package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.NomineeId;

/** What Home Affairs recorded of a dossier so far, newest lines first. */
public record AppraisalSheet(List<Line> lines, List<Asked> consultations) {

    /** @param settled approved by the head of division */
    public record Line(
            NomineeId nominee,
            Appraisal.LineOutcome outcome,
            String reason,
            String appraisedBy,
            Instant appraisedAt,
            boolean settled) {}

    /** @param answer null while none came */
    public record Asked(String body, String question, Instant askedAt, String number, LocalDate date, String answer) {}
}
