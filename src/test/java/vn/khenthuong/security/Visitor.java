package vn.khenthuong.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser of their own: keeps cookies, follows no redirect by itself, brings the tokens that pages give. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public Visitor signedIn(String userId, String password) {
        HttpResponse<String> answer = signIn(userId, password);
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("/login?")) {
            throw new AssertionError("Not signed in: " + answer.statusCode() + " " + to);
        }
        return this;
    }

    public HttpResponse<String> signIn(String userId, String password) {
        return post(
                "/login",
                "username=" + encoded(userId) + "&password=" + encoded(password) + "&_csrf=" + encoded(token()));
    }

    /** @param form encoded, with the token */
    public HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As a script of Camunda's applications does it, with their own token. */
    public HttpResponse<String> camunda(String method, String path, String json) {
        if (camundaToken() == null) {
            get("/camunda/app/tasklist/default/");
        }
        HttpRequest.Builder request = request("/camunda/api/engine/engine/default" + path)
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        String token = camundaToken();
        return send(token == null ? request : request.header("X-XSRF-TOKEN", token));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,application/json");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    private String camundaToken() {
        return cookie("XSRF-TOKEN");
    }

    private String token() {
        return token(get("/login").body());
    }

    /** The token that a page gives to its forms. */
    public static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("The page gives no token");
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
