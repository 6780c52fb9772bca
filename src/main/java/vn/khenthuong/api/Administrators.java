package vn.khenthuong.api;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/** What only administrators, and the inspector who changes nothing, may read. */
final class Administrators {

    private Administrators() {}

    /** @throws NotPermittedException for everybody else */
    static void require(Actor actor, String act) {
        if (!actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.INSPECTOR)) {
            throw NotPermittedException.act(act, actor.organisation().value());
        }
    }
}
