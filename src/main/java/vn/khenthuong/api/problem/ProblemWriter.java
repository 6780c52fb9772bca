package vn.khenthuong.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import vn.khenthuong.security.ReaderWords;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Words;

/** Answers a request of the API with the problem that it met. */
@Component
class ProblemWriter {

    /** Seconds after which a program may try again. */
    private static final String LATER = "30";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final ObjectMapper mapper;
    private final ReaderWords reader;

    ProblemWriter(ObjectMapper mapper, ReaderWords reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        ProblemDetail problem = new Problems(language(request, thrown)).of(thrown);
        if (problem.getStatus() >= 500 && !(thrown instanceof RefusedException)) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        if (thrown instanceof ErrorResponse hinting) {
            hinting.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(request, response, problem);
    }

    /** For a door that was closed with a bare status before any controller was reached. */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, new Problems(neutral(request)).of(status));
    }

    /** Only a refusal's sentences speak of offices; nothing else is worth another question to the database. */
    private Language language(HttpServletRequest request, Throwable thrown) {
        return thrown instanceof RefusedException ? Language.of(request, reader.current()) : neutral(request);
    }

    private static Language neutral(HttpServletRequest request) {
        return Language.of(request, Words.NEUTRAL);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.resetBuffer();
        if (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, neutral(request).locale().getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
