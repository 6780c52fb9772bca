package vn.khenthuong.security;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The browsers' sessions by login. */
@Component
public class Sessions {

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Ends every session of the login but the one that asks for it; each is told so at its next request. */
    public void end(String userId) {
        String own = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getSession(false) != null
                ? request.getRequest().getSession(false).getId()
                : "";
        registry.getAllSessions(userId, false).stream()
                .filter(session -> !session.getSessionId().equals(own))
                .forEach(SessionInformation::expireNow);
    }
}
