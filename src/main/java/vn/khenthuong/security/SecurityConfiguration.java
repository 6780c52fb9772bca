package vn.khenthuong.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** One login for the portal, Tasklist, Cockpit and Admin; a password with each request for programs. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing but our own files; the drawing library and PDF.js need data: and blob: for images and workers. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; "
            + "frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'; object-src 'none'";

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Lets the registry forget what has ended by itself. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Doors doors) throws Exception {
        return http.securityMatcher(Doors.BASIC)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Doors.ADMINISTRATION)
                        .access(doors.systemAdministrators())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unauthorized()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Such a request carries no cookie that another site could make use of.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, Doors doors, SessionRegistry registry) throws Exception {
        AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(Doors.CLOSED)
                        .denyAll()
                        .requestMatchers(Doors.OPEN)
                        .permitAll()
                        .requestMatchers(Doors.ADMINISTRATION)
                        .access(doors.systemAdministrators())
                        .requestMatchers(Doors.TASKLIST)
                        .access(doors.offices())
                        .requestMatchers(Doors.ENGINE)
                        .access(doors.systemAdministrators())
                        .requestMatchers(Doors.CAMUNDA)
                        .access(doors.offices())
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").failureHandler(refused()).permitAll())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"),
                                Doors.ENGINE_LOGOUT))
                        .logoutSuccessHandler(signedOut())
                        .permitAll())
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(unauthorized(), Doors.PROGRAMS)
                        .authenticationEntryPoint(byReader(signIn))
                        .accessDeniedHandler(new DeniedHandler(byReader(signIn))))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                // As many as one likes; known, so that a changed password ends them.
                .sessionManagement(sessions ->
                        sessions.maximumSessions(-1).sessionRegistry(registry).expiredSessionStrategy(ended()))
                // The engine's applications bring their own token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(Doors.CAMUNDA))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentTypeOptions(withDefaults())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(Doors.CAMUNDA),
                                new StaticHeadersWriter("Content-Security-Policy", CONTENT_SECURITY_POLICY))))
                .build();
    }

    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, reason) -> {
            if (reason instanceof TooManyAttemptsException tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            } else {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            }
        };
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, reason) -> response.sendRedirect(request.getContextPath()
                + (reason instanceof TooManyAttemptsException tooMany
                        ? "/login?wait=" + tooMany.seconds()
                        : "/login?error"));
    }

    private static SessionInformationExpiredStrategy ended() {
        return expired -> {
            if (Doors.PROGRAMS.matches(expired.getRequest())) {
                expired.getResponse().setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                expired.getResponse().sendRedirect(expired.getRequest().getContextPath() + "/login?expired");
            }
        };
    }

    private static AuthenticationEntryPoint byReader(AuthenticationEntryPoint signIn) {
        return (request, response, reason) ->
                (Doors.PROGRAMS.matches(request) ? unauthorized() : signIn).commence(request, response, reason);
    }

    /** After signing in one returns to the page asked for, never to an answer meant for a script. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> "GET".equals(request.getMethod()),
                request -> String.valueOf(request.getHeader("Accept")).contains("text/html"),
                new NegatedRequestMatcher(Doors.PROGRAMS)));
        return cache;
    }

    private static LogoutSuccessHandler signedOut() {
        return new LogoutSuccessHandler() {
            @Override
            public void onLogoutSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws IOException {
                if (Doors.PROGRAMS.matches(request)) {
                    response.setStatus(HttpStatus.NO_CONTENT.value());
                } else {
                    response.sendRedirect(request.getContextPath() + "/login?out");
                }
            }
        };
    }
}
