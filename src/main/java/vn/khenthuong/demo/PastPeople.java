package vn.khenthuong.demo;

import java.util.List;
import java.util.stream.Stream;
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

/** Enters the people of the demo of 2021 with their roles and logins, and tells the login page whom one can be. */
@Component
@OnlyInPastDemo
class PastPeople implements DemoAccounts {

    private static final String PASSWORD = "demo";
    private static final String MAILBOX = "@nam2021.example";

    private final PastStory story = PastStory.read();
    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Actors actors;
    private final Organisations organisations;

    PastPeople(People people, Assignments assignments, Accounts accounts, Actors actors, Organisations organisations) {
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
        this.actors = actors;
        this.organisations = organisations;
    }

    PastStory story() {
        return story;
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
        accounts.create(program, place.administrator(), administrator(place), PASSWORD);
        Actor administrator = actor(place.administrator());
        for (PastStory.Person person : place.people()) {
            people.create(administrator, person.login(), person.name(), person.position());
            person.roles()
                    .forEach(role -> assignments.assign(
                            administrator, person.login(), new UnitCode(person.unit()), role, null, null));
            accounts.create(administrator, person.login(), person.name(), PASSWORD);
            people.writeTo(administrator, person.login(), person.login() + MAILBOX);
        }
    }

    private static String administrator(PastStory.Place place) {
        return "Quản Trị Giả " + place.label();
    }

    @Override
    public List<DemoAccount> accounts() {
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
