package vn.khenthuong.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Role;

/** The program's addresses by who may knock there. What lies behind asks again, with the thing at hand. */
@Component
class Doors {

    /** Everything that belongs to the engine's web applications. */
    static final RequestMatcher CAMUNDA = paths("/camunda", "/camunda/**");

    /** Answered by 401 and not by a login page: nobody reads the page there. */
    static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            paths("/api/**", "/camunda/api/**", "/engine-rest/**", "/v3/api-docs/**"),
            request -> request.getHeader("HX-Request") != null);

    /** Programs that bring a password with every request and no session; no browser sends this across sites by itself. */
    static final RequestMatcher BASIC = request ->
            paths("/api/**", "/engine-rest/**", "/v3/api-docs/**").matches(request) && hasBasicHeader(request);

    static final RequestMatcher OPEN = paths(
            "/login",
            "/error",
            "/css/**",
            "/js/**",
            "/img/**",
            "/icons/**",
            "/webjars/**",
            "/favicon.ico",
            "/verify/*",
            "/public/awards/*",
            "/actuator/health",
            "/actuator/health/**");

    /** The engine's own ways to sign in and to make a first administrator: closed, there is one login. */
    static final RequestMatcher CLOSED = new OrRequestMatcher(
            withDefaults().matcher("/camunda/api/admin/auth/user/{engine}/login/**"),
            paths("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**"));

    static final RequestMatcher ENGINE_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    /** Cockpit and Admin with their interfaces, the engine's own interface, and the program's insides. */
    static final RequestMatcher ADMINISTRATION = paths(
            "/camunda/app/cockpit/**",
            "/camunda/app/admin/**",
            "/camunda/api/cockpit/**",
            "/camunda/api/admin/plugin/**",
            "/engine-rest/**",
            "/actuator/**");

    /**
     * What Tasklist needs of the engine's interface: reading, and taking, giving back and completing a task. Everything
     * else there (errors, variables, comments, attachments, dates) would change a case outside the record step.
     */
    static final RequestMatcher TASKLIST = new OrRequestMatcher(
            // Which engines there are: names only.
            withDefaults().matcher(HttpMethod.GET, "/camunda/api/engine/engine"),
            withDefaults().matcher(HttpMethod.GET, "/camunda/api/engine/engine/"),
            engine(HttpMethod.OPTIONS, "/filter", "/filter/", "/filter/*"),
            engine(
                    HttpMethod.GET,
                    "/authorization/check",
                    "/deployment/*/resources/*/data",
                    "/filter",
                    "/filter/count",
                    "/filter/*",
                    "/filter/*/list",
                    "/filter/*/count",
                    "/group",
                    "/group/count",
                    "/history/task",
                    "/history/user-operation",
                    "/history/user-operation/count",
                    "/identity/groups",
                    "/process-definition",
                    "/process-definition/count",
                    "/process-definition/*",
                    "/process-definition/*/xml",
                    "/process-definition/*/diagram",
                    "/task",
                    "/task/count",
                    "/task/*",
                    "/task/*/attachment",
                    "/task/*/comment",
                    "/task/*/deployed-form",
                    "/task/*/form",
                    "/task/*/form-variables",
                    "/task/*/identity-links",
                    "/task/*/localVariables",
                    "/task/*/rendered-form",
                    "/user/*/profile",
                    "/variable-instance"),
            engine(
                    HttpMethod.POST,
                    "/filter/*/list",
                    "/filter/*/count",
                    "/task",
                    "/task/count",
                    "/task/*/claim",
                    "/task/*/unclaim",
                    "/task/*/complete",
                    "/task/*/submit-form",
                    "/variable-instance"));

    /** The engine's whole interface as its web applications reach it. */
    static final RequestMatcher ENGINE = paths("/camunda/api/engine/**");

    private static final Set<Role> OFFICES = officeRoles();

    private final CurrentActor currentActor;

    Doors(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    AuthorizationManager<RequestAuthorizationContext> systemAdministrators() {
        return having(EnumSet.of(Role.SYSTEM_ADMINISTRATOR));
    }

    /** People with an application of the engine: the offices of the route and the system administrators. */
    AuthorizationManager<RequestAuthorizationContext> offices() {
        return having(OFFICES);
    }

    private AuthorizationManager<RequestAuthorizationContext> having(Set<Role> roles) {
        Role[] wanted = roles.toArray(Role[]::new);
        return (authentication, context) -> new AuthorizationDecision(
                currentActor.find().filter(actor -> actor.has(wanted)).isPresent());
    }

    private static Set<Role> officeRoles() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::ofUnit);
        roles.remove(Role.INSPECTOR);
        roles.remove(Role.ORGANISATION_ADMINISTRATOR);
        return roles;
    }

    private static boolean hasBasicHeader(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static RequestMatcher engine(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern ->
                        (RequestMatcher) withDefaults().matcher(method, "/camunda/api/engine/engine/default" + pattern))
                .toList());
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) withDefaults().matcher(pattern))
                .toList());
    }
}
