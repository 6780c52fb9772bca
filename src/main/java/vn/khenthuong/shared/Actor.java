package vn.khenthuong.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a login with the roles held at this instant. Permission objects are built from it; nothing else decides what
 * somebody may do.
 *
 * @param userId the login
 * @param fullName as shown on screens
 * @param organisation whose records the actor may touch
 * @param assignments roles valid now
 */
public record Actor(String userId, String fullName, OrganisationCode organisation, Set<Assignment> assignments) {

    public Actor {
        assignments = Set.copyOf(assignments);
    }

    /** The program itself (timers, jobs); holds no role, so permission objects refuse it. */
    public static Actor system(OrganisationCode organisation) {
        return new Actor("system", "Hệ thống", organisation, Set.of());
    }

    public boolean isSystem() {
        return "system".equals(userId);
    }

    public boolean has(Role... roles) {
        return assignments.stream().anyMatch(a -> Arrays.asList(roles).contains(a.role()));
    }

    public boolean hasIn(UnitCode unit, Role... roles) {
        return assignments.stream()
                .anyMatch(a -> a.unit().equals(unit) && Arrays.asList(roles).contains(a.role()));
    }

    /** One of the office that appraises, whatever it is called where the actor is. */
    public boolean homeAffairs() {
        return has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    /** One of those who prepare, take and issue decisions. */
    public boolean chairmansSide() {
        return has(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);
    }

    /** Units in which the actor holds a role of a proposing unit. */
    public Set<UnitCode> units() {
        return assignments.stream()
                .filter(a -> a.role().ofUnit())
                .map(Assignment::unit)
                .collect(Collectors.toUnmodifiableSet());
    }
}
