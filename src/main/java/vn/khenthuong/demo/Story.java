package vn.khenthuong.demo;

import java.util.List;
import java.util.Map;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What happens in the demo: who plays, what they propose, and every act with its hour. Read from {@code demo/*.yaml}. */
record Story(List<Cast> units, List<String> members, List<Dossier> dossiers, List<Round> rounds) {

    Story {
        units = units == null ? List.of() : List.copyOf(units);
        members = members == null ? List.of() : List.copyOf(members);
        dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
    }

    /** @throws IllegalArgumentException if nobody has this key */
    Cast cast(String key) {
        return units.stream()
                .filter(cast -> cast.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No unit plays as " + key));
    }

    /** The login of whoever holds the role in the unit: the first of the list. */
    String login(UnitCode unit, Role role) {
        return people(unit).stream()
                .filter(person -> person.roles().contains(role))
                .map(Person::login)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is " + role + " in " + unit));
    }

    /** Everybody of the unit who has a login. */
    List<Person> people(UnitCode unit) {
        return units.stream()
                .filter(cast -> cast.code().equals(unit))
                .flatMap(cast -> cast.everybody().stream())
                .toList();
    }

    /**
     * A unit's people.
     *
     * @param key how the story calls the unit; the end of its logins
     * @param symbol of its letters after the number, null for a unit that sends none
     * @param label name on the login page, null for a unit that is listed briefly
     * @param staff officer and secretary, head, clerk: a short way to write {@code people}
     * @param brief state of its dossier, for the login page
     */
    record Cast(
            String key,
            String unit,
            String symbol,
            String label,
            List<Person> people,
            List<String> staff,
            String brief) {

        UnitCode code() {
            return new UnitCode(unit);
        }

        List<Person> everybody() {
            if (people != null) {
                return people;
            }
            return List.of(
                    new Person(
                            "canbo." + key,
                            staff.get(0),
                            "Công chức phụ trách thi đua, khen thưởng, Thư ký Hội đồng",
                            List.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY),
                            null),
                    new Person("lanhdao." + key, staff.get(1), "Thủ trưởng đơn vị", List.of(Role.HEAD), null),
                    new Person("vanthu." + key, staff.get(2), "Văn thư", List.of(Role.CLERK), null));
        }
    }

    /** @param tries what can be tried with the account, null if it is not listed */
    record Person(String login, String name, String position, List<Role> roles, String tries) {}

    /** @param unit key of its {@link Cast}; a unit has one dossier in the story */
    record Dossier(String unit, List<Entry> nominees, List<StoryAct> acts) {

        Dossier {
            nominees = nominees == null ? List.of() : List.copyOf(nominees);
        }

        Entry nominee(String key) {
            return nominees.stream()
                    .filter(entry -> entry.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No nominee " + key + " of " + unit));
        }
    }

    /**
     * A nominee.
     *
     * @param type key of the plan's subject type; says whether it is a person or a collective
     * @param line code of the body proposed for, null for the unit itself
     * @param born ISO date, null for a collective
     * @param citizen twelve digits beginning with eight zeros, which no real number does
     * @param voters of the commune itself
     */
    record Entry(
            String key,
            String name,
            String type,
            String line,
            String born,
            Boolean female,
            String citizen,
            String job,
            boolean direct,
            Long voters,
            Long voted,
            String achievement) {}

    /** @param lines {@code unit/nominee} in the order of the list */
    record Round(String key, String title, List<String> lines, List<StoryAct> acts) {}

    /** Reasons by nominee, in the order of the file. */
    static Map<String, String> orEmpty(Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
