package vn.khenthuong.appraisal;

import java.util.List;
import vn.khenthuong.shared.NomineeId;

/**
 * The officer's judgement on receiving a dossier.
 *
 * @param points what is missing; at least one when returning
 */
public record ReceptionCheck(Outcome outcome, List<Point> points) {

    public ReceptionCheck {
        points = points == null ? List.of() : List.copyOf(points);
    }

    public enum Outcome {
        /** Complete: appraisal begins. */
        ACCEPT,
        /** Returned for completion. */
        RETURN
    }

    /**
     * @param nominee null for the whole dossier
     * @param item key of the dossier item, or {@code nominee} for the nominee's own data
     */
    public record Point(NomineeId nominee, String item, String text) {}
}
