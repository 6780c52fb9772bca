package vn.khenthuong.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Cockpit asks for versions without a page; the engine refuses that, so the largest page is added. */
class PagedQueryFilterTest {

    @Test
    void addsThePageThatCockpitLeavesOut() throws Exception {
        assertThat(passedOn("key=award-proposal&sortBy=version").getQueryString())
                .isEqualTo("key=award-proposal&sortBy=version&maxResults=2000");
        assertThat(passedOn(null).getQueryString()).isEqualTo("maxResults=2000");
    }

    @Test
    void leavesAPageThatWasAskedFor() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/process-definition");
        request.setQueryString("maxResults=10");
        request.setParameter("maxResults", "10");
        MockFilterChain chain = new MockFilterChain();

        new PagedQueryFilter(2000).doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(((HttpServletRequest) chain.getRequest()).getQueryString()).isEqualTo("maxResults=10");
    }

    private static HttpServletRequest passedOn(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/process-definition");
        request.setQueryString(query);
        MockFilterChain chain = new MockFilterChain();
        new PagedQueryFilter(2000).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
