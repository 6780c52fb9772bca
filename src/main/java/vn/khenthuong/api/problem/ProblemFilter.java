package vn.khenthuong.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what fails before a controller is reached: nobody signed in, a forged request, or a password that cannot be
 * checked because the database is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;

    ProblemFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ProblemWriter.concerns(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Unsent unsent = new Unsent(response);
        try {
            chain.doFilter(request, unsent);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            writer.write(
                    request,
                    response,
                    failed instanceof ServletException && failed.getCause() != null ? failed.getCause() : failed);
            return;
        }
        if (unsent.bare() && !response.isCommitted()) {
            writer.write(request, response, response.getStatus());
        }
    }

    /** Holds an error back that would otherwise become the server's own page. */
    private static final class Unsent extends HttpServletResponseWrapper {

        private boolean error;

        private Unsent(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            error = true;
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }

        /** An error without a body, or a closed door that said nothing but its status. */
        private boolean bare() {
            return error || getContentType() == null && (getStatus() == SC_UNAUTHORIZED || getStatus() == SC_FORBIDDEN);
        }
    }
}
