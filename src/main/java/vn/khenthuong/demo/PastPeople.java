package vn.khenthuong.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.security.DemoAccount;
import vn.khenthuong.security.DemoAccounts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.Accounts;

/**
 * Enters the people of a story of places with their roles and logins, and tells the login page whom one can be. The story is
 * that of 2021, or the generated one of a rehearsal.
 */
@Component
@OnlyInPastDemo
class PastPeople implements DemoAccounts {

    /** Everybody may know it; a rehearsal draws one of its own, which nobody is told. */
    private static final String PUBLIC_PASSWORD = "demo";

    /** A domain that no mail ever reaches (RFC 2606). */
    private static final String MAILBOX = "@nam2021.example";

    private volatile PastStory story;
    private final String password;
    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Actors actors;
    private final Organisations organisations;

    PastPeople(
            @Value("${" + DemoClock.PASSWORD + ":" + PUBLIC_PASSWORD + "}") String password,
            @Value("${" + DemoClock.PLAYED + ":false}") boolean played,
            People people,
            Assignments assignments,
            Accounts accounts,
            Actors actors,
            Organisations organisations) {
        this.password = password;
        this.story = played ? new PastStory(List.of()) : PastStory.read();
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
        this.actors = actors;
        this.organisations = organisations;
    }

    PastStory story() {
        return story;
    }

    /** Tells another story from now on. */
    void tell(PastStory other) {
        story = other;
    }

    Actor actor(String login) {
        return actors.byUserId(login).orElseThrow(() -> new IllegalStateException("Nobody plays as " + login));
    }

    /** Everybody of an organisation, its administrator first; in the caller's transaction. */
    void enter(PastStory.Place place) {
        Actor program = Actor.system(place.code());
        UnitCode office = organisations.get(place.code()).offices().appraising().unit();
        people.create(program, place.administrator(), administrator(place), "Quản trị");
        assignments.assign(program, place.administrator(), office, Role.SYSTEM_ADMINISTRATOR, null, null);
        assignments.assign(program, place.administrator(), office, Role.ORGANISATION_ADMINISTRATOR, null, null);
        accounts.create(program, place.administrator(), administrator(place), password);
        Actor administrator = actor(place.administrator());
        for (PastStory.Person person : place.people()) {
            people.create(administrator, person.login(), person.name(), person.position());
            person.roles()
                    .forEach(role -> assignments.assign(
                            administrator, person.login(), new UnitCode(person.unit()), role, null, null));
            accounts.create(administrator, person.login(), person.name(), password);
            people.writeTo(administrator, person.login(), person.login() + MAILBOX);
        }
    }

    private static String administrator(PastStory.Place place) {
        return "Quản Trị Giả " + place.label();
    }

    @Override
    public List<DemoAccount> accounts() {
        if (!PUBLIC_PASSWORD.equals(password)) {
            return List.of();
        }
        return story.places().stream()
                .flatMap(place -> Stream.concat(
                        place.people().stream()
                                .map(person -> new DemoAccount(
                                        person.login(), person.name(), place.label(), person.tries(), false)),
                        Stream.of(new DemoAccount(
                                place.administrator(),
                                administrator(place),
                                place.label(),
                                "Quản trị: tổ chức, tài khoản, phong trào, đồng hồ diễn tập",
                                false))))
                .toList();
    }
}
