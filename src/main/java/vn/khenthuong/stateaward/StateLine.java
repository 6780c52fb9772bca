package vn.khenthuong.stateaward;

import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/**
 * One nominee of a list.
 *
 * @param position from 1
 * @param reason why it left the list, or what the Ministry asked; empty otherwise
 * @param votes null until the council voted
 */
record StateLine(
        long id,
        NomineeId nominee,
        ProposalCode dossier,
        int position,
        StateLineState state,
        String reason,
        StateListView.Votes votes) {

    boolean standing() {
        return state.standing();
    }
}
