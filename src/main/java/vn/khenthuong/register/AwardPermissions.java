package vn.khenthuong.register;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who may read and write the register, from facts alone: the offices of the route, inspector and administrators read all of
 * it, unit people their own unit's entries. Home Affairs records for any unit and imports, a unit's officer records for the unit's own.
 */
record AwardPermissions(Actor actor) {

    private static final Set<Role> READERS = EnumSet.of(
            Role.APPRAISER,
            Role.DIVISION_HEAD,
            Role.DIRECTOR,
            Role.DEPUTY_DIRECTOR,
            Role.OFFICE_REVIEWER,
            Role.CHAIRMAN,
            Role.VICE_CHAIRMAN,
            Role.DECISION_CLERK,
            Role.INSPECTOR,
            Role.ORGANISATION_ADMINISTRATOR);

    boolean mayReadAll() {
        return actor.assignments().stream().anyMatch(a -> READERS.contains(a.role()));
    }

    boolean mayRead(UnitCode unit) {
        return mayReadAll() || actor.units().contains(unit);
    }

    boolean mayRecord(UnitCode unit) {
        return actor.has(Role.APPRAISER) || actor.hasIn(unit, Role.AWARD_OFFICER);
    }

    boolean mayImport() {
        return actor.has(Role.APPRAISER);
    }
}
