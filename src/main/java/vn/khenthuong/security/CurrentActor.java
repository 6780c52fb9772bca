package vn.khenthuong.security;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;

/**
 * The person who is signed in, with the roles of this instant: a role that ended a moment ago is gone at the next request,
 * whatever the session remembers. Looked up once per request.
 */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Empty if nobody is signed in, or the login has no person behind it any more. */
    public Optional<Actor> find() {
        return userId().flatMap(this::lookup);
    }

    /** @throws NotPermittedException if nobody is signed in */
    public Actor require() {
        return find().orElseThrow(() -> NotPermittedException.unknown("actor"));
    }

    private Optional<Actor> lookup(String userId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return actors.byUserId(userId);
        }
        Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Actor actor && actor.userId().equals(userId)) {
            return Optional.of(actor);
        }
        Optional<Actor> found = actors.byUserId(userId);
        found.ifPresent(actor -> request.setAttribute(ATTRIBUTE, actor, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private static Optional<String> userId() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(a -> !(a instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
