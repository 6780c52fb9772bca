package vn.khenthuong.appraisal;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/** Who may see how the work is shared out among the appraisers, who shares it out, and who is away. Denied by default. */
record AppraiserPermissions(Actor actor) {

    boolean mayRead() {
        return actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
    }

    boolean mayAssign() {
        return actor.has(Role.DIVISION_HEAD);
    }

    /**
     * Record and end an absence: the head of division of any appraiser, an appraiser of themself.
     *
     * @param person login of who is away; may be null or unknown
     */
    boolean mayRecordAbsence(String person) {
        return mayAssign() || (actor.has(Role.APPRAISER) && actor.userId().equals(person));
    }

    /** Why somebody is away is theirs and their head's. */
    boolean mayReadReason(String person) {
        return mayRecordAbsence(person) || actor.has(Role.INSPECTOR);
    }

    /** @throws NotPermittedException if not allowed */
    void require(boolean allowed, String act) {
        if (!allowed) {
            throw NotPermittedException.act(act, "appraisers");
        }
    }
}
