package vn.khenthuong.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;

/** Turns a login into the {@link Actor} of this instant. */
@Component
public class Actors {

    private final PersonTable people;
    private final RoleTable roles;
    private final Clock clock;

    Actors(PersonTable people, RoleTable roles, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    /** The actor with the roles held at the clock's instant; empty if nobody has this login. */
    public Optional<Actor> byUserId(String userId) {
        Instant now = clock.instant();
        return people.find(userId).map(person -> {
            Set<Assignment> held = roles.of(userId).stream()
                    .filter(r -> r.heldAt(now))
                    .map(RoleHeld::assignment)
                    .collect(Collectors.toUnmodifiableSet());
            return new Actor(person.userId(), person.fullName(), person.organisation(), held);
        });
    }
}
