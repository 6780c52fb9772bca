package vn.khenthuong.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** Calls the API over HTTP as one person, with a password in every request, as a program would. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final int port;
    private final String authorization;
    private final List<String> headers = new ArrayList<>();

    private ApiClient(int port, String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    /** Somebody with a password. */
    public static ApiClient as(int port, String userId, String password) {
        String login = userId + ":" + password;
        return new ApiClient(
                port, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nobody. */
    public static ApiClient anonymous(int port) {
        return new ApiClient(port, null);
    }

    /** The same person with another header in every request. */
    public ApiClient with(String name, String value) {
        ApiClient other = new ApiClient(port, authorization);
        other.headers.addAll(headers);
        other.headers.addAll(List.of(name, value));
        return other;
    }

    /** At this version of a dossier. */
    public ApiClient at(int version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    /** Sends a text as it is, for bodies that no mapper would write. */
    public Answer raw(String method, String path, String contentType, String body) {
        return send(method, path, contentType, BodyPublishers.ofString(body));
    }

    /** Sends a body from the disk, so that it is never in memory as a whole. */
    public Answer raw(String method, String path, String contentType, Path body) throws IOException {
        return send(method, path, contentType, BodyPublishers.ofFile(body));
    }

    /** Uploads a file for a unit. */
    public Answer upload(String unit, String purpose, String fileName, byte[] content) {
        return uploadTo("/api/files?unit=" + unit + "&purpose=" + purpose, fileName, content);
    }

    /** Uploads a file as the part {@code file}. */
    public Answer uploadTo(String path, String fileName, byte[] content) {
        String boundary = "----khen-thuong-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 512);
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Answer json(String method, String path, Object body) {
        try {
            return send(method, path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(90))
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Answer(String request, HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(request + " answered no JSON: " + text(), e);
            }
        }

        /** This answer if it has the status, else a failure that shows what came. */
        public Answer expect(int wanted) {
            if (status() != wanted) {
                throw new AssertionError(request + " answered " + status() + " instead of " + wanted + ": " + text());
            }
            return this;
        }

        /** The sentence of the problem. */
        public String detail() {
            return json().path("detail").asText();
        }

        /** Names of the rules that refused. */
        public List<String> blockingRules() {
            return StreamSupport.stream(json().path("findings").spliterator(), false)
                    .filter(finding -> finding.path("severity").asText().equals("BLOCK"))
                    .map(finding -> finding.path("rule").asText())
                    .toList();
        }

        /** The sentence of one rule; empty if it says nothing. */
        public String message(String rule) {
            return StreamSupport.stream(json().path("findings").spliterator(), false)
                    .filter(finding -> finding.path("rule").asText().equals(rule))
                    .map(finding -> finding.path("message").asText())
                    .findFirst()
                    .orElse("");
        }
    }
}
