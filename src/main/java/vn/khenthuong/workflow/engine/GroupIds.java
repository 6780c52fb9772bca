package vn.khenthuong.workflow.engine;

import java.util.Arrays;
import java.util.Optional;
import vn.khenthuong.shared.Role;

/** Reads the ids that {@link vn.khenthuong.organization.Groups} writes. */
public final class GroupIds {

    private GroupIds() {}

    /** The role of {@code <organisation>.<role>} or {@code <organisation>.<unit>.<role>}; empty for other groups. */
    public static Optional<Role> roleOf(String groupId) {
        String[] parts = groupId.split("\\.");
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        boolean ofUnit = parts.length == 3;
        return Arrays.stream(Role.values())
                .filter(role -> role.ofUnit() == ofUnit)
                .filter(role -> role.key().equals(parts[parts.length - 1]))
                .findFirst();
    }

    /** Whether people of the group work in the engine's own applications. */
    static boolean ofOffice(String groupId) {
        return roleOf(groupId)
                .filter(role -> !role.ofUnit())
                .filter(role -> role != Role.INSPECTOR && role != Role.ORGANISATION_ADMINISTRATOR)
                .isPresent();
    }
}
