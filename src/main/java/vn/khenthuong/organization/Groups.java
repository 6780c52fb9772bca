package vn.khenthuong.organization;

import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** How the engine's groups are called: always computed, never typed in. */
public final class Groups {

    private Groups() {}

    /** The group of a role held in a unit. */
    public static String of(Assignment assignment, OrganisationCode organisation) {
        return assignment.role().ofUnit()
                ? ofUnit(organisation, assignment.unit(), assignment.role())
                : ofOffice(organisation, assignment.role());
    }

    /** {@code <organisation>.<unit>.<role>}, for the tasks of a proposing unit. */
    public static String ofUnit(OrganisationCode organisation, UnitCode unit, Role role) {
        if (!role.ofUnit()) {
            throw new IllegalArgumentException(role + " is a role of an office");
        }
        return organisation + "." + unit + "." + role.key();
    }

    /** {@code <organisation>.<role>}, for the tasks of an office of the route. */
    public static String ofOffice(OrganisationCode organisation, Role role) {
        if (role.ofUnit()) {
            throw new IllegalArgumentException(role + " is a role of a unit");
        }
        return organisation + "." + role.key();
    }
}
