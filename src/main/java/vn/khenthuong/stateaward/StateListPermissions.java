package vn.khenthuong.stateaward;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may do what with a list for a State award, from facts alone. Nobody selects or signs for themselves or a dossier that
 * they drafted, voted on, signed or sent; that goes to a deputy (stand A20).
 *
 * @param inConflict whether the actor stands on the list or on the unit's side of one of its dossiers
 */
public record StateListPermissions(Actor actor, StateListState state, boolean inConflict, boolean sameOrganisation) {

    /** Home Affairs and the inspector always; the Chairman's side from the council's vote on. */
    public boolean mayView() {
        return sameOrganisation
                && (actor.homeAffairs()
                        || actor.has(Role.INSPECTOR)
                        || (actor.chairmansSide() && state.beyondCouncil()));
    }

    /** Whether lists concern the actor at all; which of them is {@link #mayView}'s to say. */
    public static boolean concern(Actor actor) {
        return actor.homeAffairs() || actor.chairmansSide() || actor.has(Role.INSPECTOR);
    }

    public boolean mayGather() {
        return is(StateListState.GATHERING, Role.APPRAISER);
    }

    public boolean mayPublish() {
        return is(StateListState.PUBLISHING, Role.APPRAISER);
    }

    /** Write down what people said, until the council votes. */
    public boolean mayComment() {
        return sameOrganisation
                && actor.has(Role.APPRAISER)
                && (state == StateListState.PUBLISHED
                        || state == StateListState.PARTY
                        || state == StateListState.COUNCIL);
    }

    public boolean mayEnterParty() {
        return is(StateListState.PARTY, Role.APPRAISER);
    }

    /** Home Affairs is the council's standing body; the head of its division keeps the minutes. */
    public boolean mayRecordCouncil() {
        return is(StateListState.COUNCIL, Role.DIVISION_HEAD);
    }

    public boolean maySelect() {
        return is(StateListState.SELECTING, Role.CHAIRMAN, Role.VICE_CHAIRMAN) && !inConflict;
    }

    public boolean maySign() {
        return is(StateListState.SIGNING, Role.CHAIRMAN, Role.VICE_CHAIRMAN) && !inConflict;
    }

    /** Numbering and sending judge nobody. */
    public boolean mayNumber() {
        return is(StateListState.NUMBERING, Role.DECISION_CLERK);
    }

    public boolean maySend() {
        return is(StateListState.SENDING, Role.DECISION_CLERK);
    }

    public boolean mayAnswer() {
        return is(StateListState.ANSWERING, Role.APPRAISER);
    }

    public boolean mayCancel() {
        return sameOrganisation && state.here() && actor.has(Role.APPRAISER, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    /** Who may open a list at all. */
    public static boolean mayOpen(Actor actor) {
        return actor.has(Role.APPRAISER);
    }

    /** @throws NotPermittedException as unknown if the actor may not even see the list, as an act otherwise */
    void require(boolean allowed, String act, String subject) {
        if (!mayView()) {
            throw NotPermittedException.unknown(subject);
        }
        if (!allowed) {
            throw NotPermittedException.act(act, subject);
        }
    }

    private boolean is(StateListState wanted, Role... roles) {
        return sameOrganisation && state == wanted && actor.has(roles);
    }
}
