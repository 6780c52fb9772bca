package vn.khenthuong.proposal;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may try rules on dossiers, from facts alone: who administers the organisation, and Home Affairs, which appraises. What
 * comes out names no nominee, so that an administrator learns of nobody.
 */
record RunPermissions(boolean administrator, boolean homeAffairs) {

    static RunPermissions of(Actor actor) {
        return new RunPermissions(
                actor.has(Role.ORGANISATION_ADMINISTRATOR),
                actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR));
    }

    boolean mayTry() {
        return administrator || homeAffairs;
    }

    void requireTrying(String campaign) {
        if (!mayTry()) {
            throw NotPermittedException.act("try rules", campaign);
        }
    }
}
