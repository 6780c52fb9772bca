package vn.khenthuong.portal.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.khenthuong.database.DatabaseAway;

/**
 * Says that the database does not answer also where that shows before any controller is reached: at signing in and in
 * the filters that ask who somebody is. {@link PageErrors} says it for the controllers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AwayFilter extends OncePerRequestFilter {

    /** Seconds after which the same request may be sent again. */
    static final String LATER = "30";

    private static final Logger LOG = LoggerFactory.getLogger(AwayFilter.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted() || !DatabaseAway.causes(failed)) {
                throw failed;
            }
            LOG.warn("The database did not answer {} {}", request.getMethod(), request.getRequestURI());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
