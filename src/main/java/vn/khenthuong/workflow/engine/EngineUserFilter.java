package vn.khenthuong.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.khenthuong.security.CurrentActor;

/**
 * Tells the engine who asks, for our own pages and the engine's REST interface, and forgets it afterwards: threads are
 * used again. The engine's web applications have their own filter.
 */
class EngineUserFilter extends OncePerRequestFilter {

    private final CurrentActor currentActor;
    private final EngineUser engineUser;

    EngineUserFilter(CurrentActor currentActor, EngineUser engineUser) {
        this.currentActor = currentActor;
        this.engineUser = engineUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/camunda/")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        currentActor.find().ifPresent(engineUser::set);
        try {
            chain.doFilter(request, response);
        } finally {
            engineUser.clear();
        }
    }
}
