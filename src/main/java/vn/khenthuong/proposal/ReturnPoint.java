package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;

/**
 * One thing that Home Affairs asks the unit to complete.
 *
 * @param nominee whom it concerns; null for the whole dossier
 * @param item key of the dossier item concerned, {@code nominee} for the nominee's data and documents, or {@code
 *     nominee-name} for its name
 * @param text what is missing, in the officer's words
 * @param answer null until the unit answers
 */
public record ReturnPoint(
        UUID id,
        NomineeId nominee,
        String item,
        String text,
        String raisedBy,
        Instant raisedAt,
        String answer,
        String answeredBy,
        Instant answeredAt) {

    public boolean open() {
        return answer == null;
    }

    /** Whether the unit may change this item of this nominee while the point is open. */
    boolean covers(NomineeId changed, String changedItem) {
        boolean sameNominee = nominee == null || nominee.equals(changed);
        boolean allOfNominee = nominee != null && item.equals(ReturnItems.NOMINEE);
        boolean nameInData =
                nominee != null && item.equals(ReturnItems.NAME) && changedItem.equals(ReturnItems.NOMINEE);
        return open() && sameNominee && (allOfNominee || nameInData || item.equals(changedItem));
    }
}
