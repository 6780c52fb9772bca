package vn.khenthuong.decision;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may do what with a round, from facts alone. Nobody signs or decides on themselves or on a dossier that they drafted,
 * voted on or signed; that step goes to a deputy (stand A20).
 *
 * @param dispatch how far the letters of its decision are
 * @param unitSide whether the actor drafted, voted on, signed or sent a dossier of the list
 * @param nominated whether the actor stands in the list
 */
public record RoundPermissions(
        Actor actor,
        RoundState state,
        DispatchState dispatch,
        boolean unitSide,
        boolean nominated,
        boolean sameOrganisation) {

    public boolean mayView() {
        boolean submitted = state != RoundState.GATHERING && state != RoundState.SIGNING;
        return sameOrganisation
                && (actor.homeAffairs() || actor.has(Role.INSPECTOR) || (actor.chairmansSide() && submitted));
    }

    /** Whether rounds concern the actor at all; which of them is {@link #mayView}'s to say. */
    public static boolean concern(Actor actor) {
        return actor.homeAffairs() || actor.chairmansSide() || actor.has(Role.INSPECTOR);
    }

    public boolean mayGather() {
        return sameOrganisation && state == RoundState.GATHERING && actor.has(Role.APPRAISER);
    }

    public boolean maySign() {
        return sameOrganisation
                && state == RoundState.SIGNING
                && actor.has(Role.DIRECTOR, Role.DEPUTY_DIRECTOR)
                && !inConflict();
    }

    public boolean mayCheck() {
        return sameOrganisation && state == RoundState.CHECKING && actor.has(Role.OFFICE_REVIEWER) && !inConflict();
    }

    public boolean mayDecide() {
        return sameOrganisation
                && state == RoundState.DECIDING
                && actor.has(Role.CHAIRMAN, Role.VICE_CHAIRMAN)
                && !inConflict();
    }

    /** Numbering and sealing judge nobody, so a clerk who stands in the list may do them (stand A20 names them not). */
    public boolean mayIssue() {
        return sameOrganisation && state == RoundState.ISSUING && actor.has(Role.DECISION_CLERK);
    }

    /** Keeping the letters back takes nobody's award away, so whoever of the Chairman's side sees a slip may do it. */
    public boolean mayStopDispatch() {
        return sameOrganisation
                && dispatch == DispatchState.WAITING
                && actor.has(Role.DECISION_CLERK, Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN);
    }

    public boolean mayDispatch() {
        return sameOrganisation && dispatch == DispatchState.STOPPED && actor.has(Role.DECISION_CLERK);
    }

    /** Say when a unit was told; that the letters have left first is a rule with a reason of its own. */
    public boolean mayRecordNotices() {
        return sameOrganisation && actor.has(Role.DECISION_CLERK);
    }

    public boolean mayCancel() {
        return sameOrganisation && !state.ended() && actor.has(Role.APPRAISER, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    public boolean inConflict() {
        return unitSide || nominated;
    }

    /** @throws NotPermittedException as unknown if the actor may not even see the round, as an act otherwise */
    public void require(boolean allowed, String act, String subject) {
        if (!mayView()) {
            throw NotPermittedException.unknown(subject);
        }
        if (!allowed) {
            throw NotPermittedException.act(act, subject);
        }
    }
}
