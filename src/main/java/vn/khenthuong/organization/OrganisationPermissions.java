package vn.khenthuong.organization;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may change units, people and roles, from facts alone.
 *
 * <p>An administrator of the organisation edits everything but the system administrators, whom only a system
 * administrator names: an organisation's administrator must not be able to open Cockpit for himself.
 */
record OrganisationPermissions(boolean organisationAdministrator, boolean systemAdministrator) {

    private static final Set<Role> ADMINISTRATIVE =
            EnumSet.of(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    static OrganisationPermissions of(Actor actor) {
        return new OrganisationPermissions(
                actor.has(Role.ORGANISATION_ADMINISTRATOR), actor.has(Role.SYSTEM_ADMINISTRATOR));
    }

    boolean mayEdit() {
        return organisationAdministrator || systemAdministrator;
    }

    boolean mayGrant(Role role) {
        return role == Role.SYSTEM_ADMINISTRATOR ? systemAdministrator : mayEdit();
    }

    void requireEditing(String act, String subject) {
        if (!mayEdit()) {
            throw NotPermittedException.act(act, subject);
        }
    }

    /**
     * Nobody gives themself a role that decides or inspects: whoever manages accounts could otherwise approve their own
     * work or read what they are watched by.
     */
    void requireNotToOneself(Actor actor, Role role, String userId) {
        if (actor.userId().equals(userId) && !ADMINISTRATIVE.contains(role)) {
            throw NotPermittedException.act("grant oneself " + role.key(), userId);
        }
    }

    void requireGranting(Role role, String subject) {
        if (!mayGrant(role)) {
            throw NotPermittedException.act("grant " + role.key(), subject);
        }
    }
}
