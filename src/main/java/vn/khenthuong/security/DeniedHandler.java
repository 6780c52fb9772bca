package vn.khenthuong.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells an ended session from a forged request: both lack the token, but a session that ended asks to sign in again (401
 * for scripts, so that the page keeps its input), and the rest is forbidden.
 */
class DeniedHandler implements AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn;
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    DeniedHandler(AuthenticationEntryPoint signIn) {
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (denied instanceof CsrfException && !signedIn) {
            signIn.commence(
                    request, response, new InsufficientAuthenticationException("The session has ended", denied));
        } else {
            forbidden.handle(request, response, denied);
        }
    }
}
