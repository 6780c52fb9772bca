package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.RoleHeld;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.Accounts;

/** People with a login and the roles that they hold; for administrators. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People", description = "Người dùng và vai trò")
class PeopleController {

    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;

    PeopleController(People people, Assignments assignments, Accounts accounts) {
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
    }

    /** Everybody with a login, by name in Vietnamese order. */
    @GetMapping
    List<Person> all(Actor actor) {
        Administrators.require(actor, "read people");
        return people.all(actor.organisation());
    }

    /** Enters a person; the login with its password follows by {@code account}. */
    @PostMapping
    ResponseEntity<Person> create(Actor actor, @RequestBody NewPerson person) {
        Person created =
                people.create(actor, Given.value(person.userId(), "userId"), person.fullName(), person.positionTitle());
        return ResponseEntity.created(URI.create("/api/people/" + created.userId()))
                .body(created);
    }

    /** Changes name and position. */
    @PutMapping("/{userId}")
    Person rename(Actor actor, @PathVariable String userId, @RequestBody Naming naming) {
        return people.rename(actor, userId, naming.fullName(), naming.positionTitle());
    }

    /** Says where a person is written to; by the person themself or an administrator. */
    @PutMapping("/{userId}/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeTo(Actor actor, @PathVariable String userId, @RequestBody Address address) {
        people.writeTo(actor, userId, address.email());
    }

    /** Makes the login of a person. */
    @PostMapping("/{userId}/account")
    @ResponseStatus(HttpStatus.CREATED)
    void account(Actor actor, @PathVariable String userId, @RequestBody Password password) {
        accounts.create(actor, userId, require(actor, userId).fullName(), Given.value(password.password(), "password"));
    }

    /** Changes a password: one's own, or by an administrator. */
    @PutMapping("/{userId}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(Actor actor, @PathVariable String userId, @RequestBody Password password) {
        accounts.changePassword(actor, userId, Given.value(password.password(), "password"));
    }

    /** Every role that a person holds, held or will hold. */
    @GetMapping("/{userId}/roles")
    List<RoleHeld> roles(Actor actor, @PathVariable String userId) {
        if (!actor.userId().equals(userId)) {
            Administrators.require(actor, "read roles");
        }
        return assignments.of(require(actor, userId).userId());
    }

    /** Gives a role in a unit for a period. */
    @PostMapping("/{userId}/roles")
    ResponseEntity<Assigned> assign(Actor actor, @PathVariable String userId, @RequestBody NewRole role) {
        long id = assignments.assign(
                actor,
                userId,
                Given.value(role.unit(), "unit"),
                Given.value(role.role(), "role"),
                role.from(),
                role.until());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Assigned(id));
    }

    /** Ends a role. */
    @PostMapping("/{userId}/roles/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String userId, @PathVariable long id, @RequestBody RoleEnd end) {
        if (assignments.of(require(actor, userId).userId()).stream().noneMatch(held -> held.id() == id)) {
            throw NotPermittedException.unknown("role " + id);
        }
        assignments.end(actor, id, end.until());
    }

    private Person require(Actor actor, String userId) {
        return people.find(userId)
                .filter(person -> person.organisation().equals(actor.organisation()))
                .orElseThrow(() -> NotPermittedException.unknown(userId));
    }

    /**
     * A person.
     *
     * @param userId 2 to 64 of a-z, 0-9, '.', '_', '-'
     * @param fullName 1 to 120 characters
     * @param positionTitle at most 200 characters; may be empty
     */
    record NewPerson(String userId, String fullName, String positionTitle) {}

    /**
     * How a person is called.
     *
     * @param fullName 1 to 120 characters
     * @param positionTitle at most 200 characters; may be empty
     */
    record Naming(String fullName, String positionTitle) {}

    /**
     * Where somebody is written to.
     *
     * @param email one address of at most 254 characters; empty for none
     */
    record Address(String email) {}

    /**
     * A password; never kept or logged as it is.
     *
     * @param password at least 12 characters outside the demo
     */
    record Password(String password) {

        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /**
     * A role for a period.
     *
     * @param role the role
     * @param unit code of the unit
     * @param from first instant; null for now
     * @param until first instant without it; null for open
     */
    record NewRole(Role role, UnitCode unit, Instant from, Instant until) {}

    /**
     * When a role ends.
     *
     * @param until first instant without it; null for now
     */
    record RoleEnd(Instant until) {}

    /**
     * The entry that was made.
     *
     * @param id to end it later
     */
    record Assigned(long id) {}
}
