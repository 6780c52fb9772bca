package vn.khenthuong.organization;

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

    void requireGranting(Role role, String subject) {
        if (!mayGrant(role)) {
            throw NotPermittedException.act("grant " + role.key(), subject);
        }
    }
}
