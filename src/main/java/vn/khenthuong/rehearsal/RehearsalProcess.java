package vn.khenthuong.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second process: started with nothing of this program's environment but what a process needs, asked through its door,
 * and ended by closing its pipe, or by force.
 */
final class RehearsalProcess {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalProcess.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration ORDERLY = Duration.ofSeconds(45);
    private static final Duration FORCED = Duration.ofSeconds(15);

    /** Whatever else the environment holds may be a secret. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT");

    private final Process process;
    private final RehearsalDirectory directory;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ANSWER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private RehearsalProcess(Process process, RehearsalDirectory directory, String key) {
        this.process = process;
        this.directory = directory;
        this.key = key;
    }

    static RehearsalProcess start(List<String> command, Path settings, RehearsalDirectory directory, String key)
            throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add("--spring.config.additional-location=" + settings.toUri());
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.log().toFile());
        Map<String, String> kept = builder.environment().entrySet().stream()
                .filter(entry -> ENVIRONMENT.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        builder.environment().clear();
        builder.environment().putAll(kept);
        return new RehearsalProcess(builder.start(), directory, key);
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** How it stands; empty while its door is not open, or does not answer in time. */
    Optional<RehearsalState> state() {
        return ask("GET", "/state");
    }

    /** Sets its pace and lets it go on. */
    Optional<RehearsalState> pace(int daysPerMinute) {
        return ask("POST", "/pace/" + daysPerMinute);
    }

    Optional<RehearsalState> pause() {
        return ask("POST", "/pause");
    }

    private Optional<RehearsalState> ask(String method, String path) {
        if (!Files.exists(directory.door())) {
            return Optional.empty();
        }
        try {
            String port = Files.readString(directory.door()).strip();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(ANSWER)
                    .header(RehearsalDoor.KEY_HEADER, key)
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(RehearsalJson.MAPPER.readValue(answer.body(), RehearsalState.class))
                    : Optional.empty();
        } catch (IOException away) {
            LOG.debug("The rehearsal does not answer: {}", away.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Ends it and throws its directory away; returns when both are gone. */
    void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException broken) {
            LOG.debug("The rehearsal's pipe was closed already");
        }
        try {
            if (!process.waitFor(ORDERLY.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(FORCED.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        directory.throwAway();
    }
}
