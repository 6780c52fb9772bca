package vn.khenthuong.workflow.engine;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Groups;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;

/** Opens the engine's web applications signed in as whoever is signed in here, with the groups of this instant. */
class SignedInFilter extends ContainerBasedAuthenticationFilter {

    private final Actors actors;

    SignedInFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new AuthenticationProvider() {
            @Override
            public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                Principal principal = request.getUserPrincipal();
                return principal == null
                        ? AuthenticationResult.unsuccessful()
                        : actors.byUserId(principal.getName())
                                .map(SignedInFilter::successful)
                                .orElseGet(AuthenticationResult::unsuccessful);
            }

            @Override
            public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                // 401 alone: a challenge would open the browser's own password window.
            }
        };
    }

    private static AuthenticationResult successful(Actor actor) {
        AuthenticationResult result = AuthenticationResult.successful(actor.userId());
        List<String> groups = new java.util.ArrayList<>(actor.assignments().stream()
                .map(assignment -> Groups.of(assignment, actor.organisation()))
                .toList());
        if (actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            groups.add(org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN);
        }
        result.setGroups(groups);
        result.setTenants(List.of(actor.organisation().value()));
        return result;
    }
}
