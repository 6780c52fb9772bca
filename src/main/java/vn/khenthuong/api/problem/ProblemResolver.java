package vn.khenthuong.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure under {@code /api} itself, also where no controller was found: a program gets problem details and
 * never a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (!ProblemWriter.concerns(request) || response.isCommitted()) {
            return null;
        }
        try {
            writer.write(request, response, thrown);
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
        return new ModelAndView();
    }
}
