package vn.khenthuong.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a request in before anything else is done with it and notes when that was complete (see {@link RequestArrival}). Stands
 * before the password check, which may wait for the database, and behind the filter that sets the encoding.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ArrivalFilter extends OncePerRequestFilter {

    /** Bytes of the largest body taken in at once; completing a task and sending bring far less. */
    private static final int LARGEST = 64 * 1024;

    private final Clock clock;

    ArrivalFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(takeIn(request), response);
    }

    private HttpServletRequest takeIn(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        long length = request.getContentLengthLong();
        if (length > LARGEST || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return request;
        }
        HttpServletRequest complete = request;
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            request.getParameterMap();
        } else if (length > 0 && !type.startsWith("multipart/")) {
            byte[] body = request.getInputStream().readNBytes((int) length);
            complete = new TakenIn(request, body);
        } else if (length > 0) {
            return request;
        }
        request.setAttribute(RequestArrival.ATTRIBUTE, clock.instant());
        return complete;
    }

    private static final class TakenIn extends HttpServletRequestWrapper {

        private final ServletInputStream body;
        private BufferedReader reader;

        private TakenIn(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new Bytes(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            if (reader == null) {
                String encoding = getCharacterEncoding();
                reader = new BufferedReader(new InputStreamReader(
                        body, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
            }
            return reader;
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Bytes(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already");
        }
    }
}
