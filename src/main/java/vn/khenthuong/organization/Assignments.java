package vn.khenthuong.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Roles in units, with their periods; the engine's memberships follow in the same transaction. */
@Component
public class Assignments {

    private static final Set<Role> FOUNDERS = Set.of(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private final PersonTable people;
    private final RoleTable roles;
    private final UnitTable units;
    private final ObjectProvider<MembershipWriter> memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            PersonTable people,
            RoleTable roles,
            UnitTable units,
            ObjectProvider<MembershipWriter> memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.units = units;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a role in a unit. The first administrators of an organisation may be named by the program itself; after that
     * only a system administrator names a system administrator.
     *
     * @param from first instant; null for now
     * @param until first instant without the role; null for open, else after {@code from}
     * @return identifies the entry
     * @throws RefusedException if the unit is unknown, the period is reversed, or the person holds the role there in an
     *     overlapping period
     */
    @Transactional
    public long assign(Actor actor, String userId, UnitCode unit, Role role, Instant from, Instant until) {
        OrganisationCode organisation = actor.organisation();
        if (!(actor.isSystem() && FOUNDERS.contains(role) && !roles.anyHolds(organisation, role))) {
            OrganisationPermissions.of(actor).requireGranting(role, userId);
        }
        OrganisationPermissions.of(actor).requireNotToOneself(actor, role, userId);
        lock(actor, userId);
        Instant start = from == null ? clock.instant() : from;
        RefusedException.ifBlocked(check(organisation, userId, unit, role, start, until));
        long id = roles.insert(organisation, userId, new Assignment(role, unit), start, until);
        refresh(organisation, userId);
        events.publishEvent(OrganisationChanged.person(
                actor,
                "role.assigned",
                userId,
                role.key() + " tại " + unit + " từ " + INSTANT.format(start),
                Map.of()));
        return id;
    }

    /**
     * Ends a role.
     *
     * @param until first instant without it; null for now
     * @throws RefusedException if it ended already or would end before it began
     */
    @Transactional
    public void end(Actor actor, long id, Instant until) {
        RoleHeld held = roles.find(actor.organisation(), id)
                .orElseThrow(() -> NotPermittedException.unknown("assignment " + id));
        OrganisationPermissions.of(actor).requireGranting(held.assignment().role(), held.userId());
        lock(actor, held.userId());
        Instant end = until == null ? clock.instant() : until;
        RoleHeld now = roles.find(actor.organisation(), id).orElseThrow();
        if (end.isBefore(now.from()) || (now.until() != null && !end.isBefore(now.until()))) {
            throw new RefusedException(period());
        }
        roles.end(id, end);
        refresh(actor.organisation(), held.userId());
        events.publishEvent(OrganisationChanged.person(
                actor,
                "role.ended",
                held.userId(),
                held.assignment().role().key() + " tại " + held.assignment().unit() + " đến " + INSTANT.format(end),
                Map.of()));
    }

    /** Every role that a person holds, held or will hold. */
    public List<RoleHeld> of(String userId) {
        return roles.of(userId);
    }

    /** Every role held in a unit, of any time. */
    public List<RoleHeld> in(OrganisationCode organisation, UnitCode unit) {
        return roles.in(organisation, unit);
    }

    /** Who holds one of these roles in a unit at the clock's instant, by name. */
    public List<Person> holders(OrganisationCode organisation, UnitCode unit, Set<Role> wanted) {
        Instant now = clock.instant();
        Set<String> logins = roles.in(organisation, unit).stream()
                .filter(r -> r.heldAt(now) && wanted.contains(r.assignment().role()))
                .map(RoleHeld::userId)
                .collect(Collectors.toSet());
        return people.all(organisation).stream()
                .filter(p -> logins.contains(p.userId()))
                .toList();
    }

    /** The units in which somebody with an address holds one of these roles at the clock's instant. */
    public Set<UnitCode> reached(OrganisationCode organisation, Set<Role> wanted) {
        Instant now = clock.instant();
        Set<String> addressed = people.all(organisation).stream()
                .filter(person -> !person.email().isEmpty())
                .map(Person::userId)
                .collect(Collectors.toSet());
        return roles.all(organisation).stream()
                .filter(r -> r.heldAt(now) && wanted.contains(r.assignment().role()) && addressed.contains(r.userId()))
                .map(r -> r.assignment().unit())
                .collect(Collectors.toSet());
    }

    /** The roles that people hold in a unit now, by login; whoever holds none is left out. */
    public Map<String, Set<Role>> held(OrganisationCode organisation, UnitCode unit) {
        Instant now = clock.instant();
        return roles.in(organisation, unit).stream()
                .filter(r -> r.heldAt(now))
                .collect(Collectors.groupingBy(
                        RoleHeld::userId,
                        Collectors.mapping(r -> r.assignment().role(), Collectors.toUnmodifiableSet())));
    }

    /**
     * Writes everybody's memberships anew, because roles begin and end without anybody touching them.
     */
    @Transactional
    public void refreshAll(OrganisationCode organisation) {
        refresh(organisation, roles.all(organisation));
    }

    /**
     * Writes the memberships of those whose roles began or ended after an instant, up to now: all that a moved clock can
     * change.
     */
    @Transactional
    public void refreshSince(OrganisationCode organisation, Instant since) {
        Instant now = clock.instant();
        List<RoleHeld> all = roles.all(organisation);
        Set<String> changed = all.stream()
                .filter(r -> within(r.from(), since, now) || within(r.until(), since, now))
                .map(RoleHeld::userId)
                .collect(Collectors.toSet());
        refresh(
                organisation,
                all.stream().filter(r -> changed.contains(r.userId())).toList());
    }

    private static boolean within(Instant instant, Instant after, Instant until) {
        return instant != null && instant.isAfter(after) && !instant.isAfter(until);
    }

    private void refresh(OrganisationCode organisation, List<RoleHeld> held) {
        Instant now = clock.instant();
        Map<String, Set<String>> groups = held.stream()
                .collect(Collectors.groupingBy(
                        RoleHeld::userId,
                        Collectors.filtering(
                                r -> r.heldAt(now),
                                Collectors.mapping(r -> Groups.of(r.assignment(), organisation), Collectors.toSet()))));
        memberships.ifAvailable(writer -> groups.forEach(writer::memberships));
    }

    private void refresh(OrganisationCode organisation, String userId) {
        Instant now = clock.instant();
        Set<String> groups = roles.of(userId).stream()
                .filter(r -> r.heldAt(now))
                .map(r -> Groups.of(r.assignment(), organisation))
                .collect(Collectors.toSet());
        memberships.ifAvailable(writer -> writer.memberships(userId, groups));
    }

    private List<Finding> check(
            OrganisationCode organisation, String userId, UnitCode unit, Role role, Instant from, Instant until) {
        List<Finding> findings = new ArrayList<>();
        if (units.find(organisation, unit).isEmpty()) {
            findings.add(invalid(
                    "unit-known",
                    unit.value(),
                    "mã đơn vị đã có",
                    "Không có đơn vị mang mã này.",
                    "There is no unit with this code."));
        }
        if (until != null && !from.isBefore(until)) {
            findings.add(period());
        }
        boolean overlaps = roles.of(userId).stream()
                .filter(r -> r.assignment().equals(new Assignment(role, unit)))
                .anyMatch(r ->
                        (until == null || r.from().isBefore(until)) && (r.until() == null || from.isBefore(r.until())));
        if (overlaps) {
            findings.add(invalid(
                    "role-once",
                    role.key(),
                    "vai trò chưa giữ trong thời gian này",
                    "Người này đã giữ vai trò đó tại đơn vị trong thời gian này.",
                    "The person already holds this role there in this period."));
        }
        return findings;
    }

    private void lock(Actor actor, String userId) {
        roles.forget();
        people.lock(userId)
                .filter(p -> p.organisation().equals(actor.organisation()))
                .orElseThrow(() -> NotPermittedException.unknown(userId));
    }

    private static Finding period() {
        return invalid(
                "role-period",
                "",
                "ngày kết thúc sau ngày bắt đầu",
                "Thời gian giữ vai trò không hợp lệ.",
                "The period of the role is not valid.");
    }

    private static Finding invalid(String rule, String found, String wanted, String vi, String en) {
        return Finding.invalid(
                rule, new Subject(Subject.Kind.PROPOSAL, "assignment", "role", ""), found, wanted, vi, en);
    }
}
