package vn.khenthuong.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets Cockpit ask for the versions of a definition: it asks without a page, and the engine refuses a query of a signed-in
 * person that has none. The page added here is the largest that the engine allows.
 */
class PagedQueryFilter extends OncePerRequestFilter {

    private final int largestPage;

    PagedQueryFilter(int largestPage) {
        this.largestPage = largestPage;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || request.getParameter("maxResults") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getQueryString();
        String paged = (asked == null || asked.isEmpty() ? "" : asked + "&") + "maxResults=" + largestPage;
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return paged;
                    }
                },
                response);
    }
}
