package vn.khenthuong.amendment;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may do what with an amendment, from facts alone. Nobody approves what they asked for, and nobody approves or decides on
 * themselves (stand A20).
 *
 * @param opener whether the actor asked for it
 * @param awardee whether the actor may be the awardee
 */
public record AmendmentPermissions(
        Actor actor, AmendmentState state, boolean opener, boolean awardee, boolean sameOrganisation) {

    public boolean mayView() {
        boolean homeAffairs =
                actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
        boolean chairmansSide = actor.has(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);
        return sameOrganisation && (homeAffairs || chairmansSide && state != AmendmentState.APPROVING);
    }

    public boolean mayApprove() {
        return sameOrganisation
                && state == AmendmentState.APPROVING
                && actor.has(Role.DIRECTOR, Role.DEPUTY_DIRECTOR)
                && !opener
                && !awardee;
    }

    public boolean mayDecide() {
        return sameOrganisation
                && state == AmendmentState.DECIDING
                && actor.has(Role.CHAIRMAN, Role.VICE_CHAIRMAN)
                && !opener
                && !awardee;
    }

    /** Numbering and sealing judge nobody. */
    public boolean mayIssue() {
        return sameOrganisation && state == AmendmentState.ISSUING && actor.has(Role.DECISION_CLERK);
    }

    /** Who may ask for one at all. */
    public static boolean mayOpen(Actor actor) {
        return actor.has(Role.APPRAISER);
    }

    /** @throws NotPermittedException as unknown to whoever may not even see it */
    void require(boolean allowed, String act, String code) {
        if (!mayView()) {
            throw NotPermittedException.unknown(code);
        }
        if (!allowed) {
            throw NotPermittedException.act(act, code);
        }
    }
}
