package vn.khenthuong.decision;

import java.util.List;
import vn.khenthuong.shared.NomineeId;

/**
 * The officer's list.
 *
 * @param nominees in the order of the list, at least one
 * @param clarifications answers for those whom the Chairman put back earlier
 */
public record RoundList(String title, List<NomineeId> nominees, List<Clarification> clarifications) {

    public RoundList {
        nominees = nominees == null ? List.of() : List.copyOf(nominees);
        clarifications = clarifications == null ? List.of() : List.copyOf(clarifications);
    }

    public record Clarification(NomineeId nominee, String answer) {}
}
