package vn.khenthuong.stateaward;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/**
 * The officer's list with the Election Committee's opinion on it.
 *
 * @param nominees in the order of the list, at least one
 * @param number of the Election Committee's document
 * @param date of that document
 * @param file that document, PDF
 * @param publish whether the list is made public before the council; null is no
 * @param askParty whether the Party's opinion is asked; null is no
 */
public record StateCandidates(
        String title,
        List<NomineeId> nominees,
        String number,
        LocalDate date,
        FileId file,
        Boolean publish,
        Boolean askParty) {

    public StateCandidates {
        nominees = nominees == null ? List.of() : List.copyOf(nominees);
    }
}
