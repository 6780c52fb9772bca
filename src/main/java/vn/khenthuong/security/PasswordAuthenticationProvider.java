package vn.khenthuong.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Actors;

/**
 * Lets in whoever gives the right password and is a person of some organisation. Grants no authority: what somebody may do
 * is asked of the {@link CurrentActor} each time.
 */
@Component
class PasswordAuthenticationProvider implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Credentials credentials;
    private final Actors actors;
    private final LoginAttempts attempts;

    PasswordAuthenticationProvider(Credentials credentials, Actors actors, LoginAttempts attempts) {
        this.credentials = credentials;
        this.actors = actors;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String userId = asked.getName();
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        boolean sane = !userId.isBlank() && userId.length() <= LONGEST && password.length() <= LONGEST;
        if (!sane) {
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        LoginAttempts.Source source = new LoginAttempts.Source(userId, address(asked));
        attempts.requireNoWait(source);
        if (!credentials.check(userId, password) || actors.byUserId(userId).isEmpty()) {
            attempts.failed(source);
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        attempts.succeeded(source);
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, List.of());
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
