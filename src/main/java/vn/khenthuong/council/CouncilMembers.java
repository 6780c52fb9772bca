package vn.khenthuong.council;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMinutes.Attendance;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Person;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who sits in a unit's council, and who of the unit's people sat in a meeting. A name is enough: whether somebody may judge the dossier later (stand A20)
 * must not depend on a login that the secretary may leave empty.
 */
@Component
public class CouncilMembers {

    /** Who of a unit's people is asked to its council's meetings. */
    public static final Set<Role> ROLES =
            Set.of(Role.HEAD, Role.DEPUTY_HEAD, Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER);

    private final Assignments assignments;

    CouncilMembers(Assignments assignments) {
        this.assignments = assignments;
    }

    /** The unit's people who sit in its council now, by name. */
    public List<Person> of(OrganisationCode organisation, UnitCode unit) {
        return assignments.holders(organisation, unit, ROLES);
    }

    /** As what each of them sits there by their roles now, by login. */
    public Map<String, CouncilSeat> seats(OrganisationCode organisation, UnitCode unit) {
        Map<String, CouncilSeat> seats = new HashMap<>();
        assignments.held(organisation, unit).forEach((login, roles) -> seats.put(login, CouncilSeat.usual(roles)));
        return seats;
    }

    /** The minutes with the login of every member whom the name tells without doubt. */
    CouncilMinutes named(OrganisationCode organisation, UnitCode unit, CouncilMinutes minutes) {
        List<Person> people = people(organisation, unit);
        Set<String> taken = new LinkedHashSet<>();
        minutes.attendance().stream().filter(CouncilMembers::hasLogin).forEach(member -> taken.add(member.login()));
        List<Attendance> attendance = minutes.attendance().stream()
                .map(member -> {
                    List<Person> alike = alike(people, member.name());
                    boolean clear = !hasLogin(member) && alike.size() == 1;
                    return clear && taken.add(alike.get(0).userId())
                            ? member.as(alike.get(0).userId())
                            : member;
                })
                .toList();
        return new CouncilMinutes(
                minutes.heldOn(),
                minutes.place(),
                minutes.chair(),
                minutes.totalMembers(),
                attendance,
                minutes.ballots(),
                minutes.minutesFile());
    }

    /** Logins of all who voted or may have: those named by login, by name, and who chaired. */
    Set<String> voters(OrganisationCode organisation, UnitCode unit, CouncilMinutes minutes) {
        List<Person> people = people(organisation, unit);
        Set<String> logins = new LinkedHashSet<>();
        minutes.attendance().stream().filter(Attendance::present).forEach(member -> {
            if (member.substituted()) {
                alike(people, member.substitute()).forEach(person -> logins.add(person.userId()));
            } else if (hasLogin(member)) {
                logins.add(member.login());
            } else {
                alike(people, member.name()).forEach(person -> logins.add(person.userId()));
            }
        });
        alike(people, minutes.chair()).forEach(person -> logins.add(person.userId()));
        return logins;
    }

    /** Whether the two may be one person, however the member's office is added to the name. */
    static boolean mayBe(String member, String name) {
        FoldedName other = FoldedName.of(name);
        return !other.isEmpty()
                && Stream.of(member, withoutOffice(member)).map(FoldedName::of).anyMatch(other::equals);
    }

    private static List<Person> alike(List<Person> people, String name) {
        return name == null
                ? List.of()
                : people.stream()
                        .filter(person -> mayBe(name, person.fullName()))
                        .toList();
    }

    /** "Trần Thị Ví Dụ (Chủ tịch UBND)" and "Trần Thị Ví Dụ, Chủ tịch UBND" name one person. */
    private static String withoutOffice(String name) {
        return name.replaceFirst("\\s*[(,;–].*$", "");
    }

    private List<Person> people(OrganisationCode organisation, UnitCode unit) {
        return assignments.holders(organisation, unit, EnumSet.allOf(Role.class));
    }

    private static boolean hasLogin(Attendance member) {
        return member.login() != null && !member.login().isBlank();
    }
}
