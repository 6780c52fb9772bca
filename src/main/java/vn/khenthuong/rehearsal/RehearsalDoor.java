package vn.khenthuong.rehearsal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.khenthuong.demo.OnlyInRehearsal;

/**
 * The door by which the program that started the rehearsal asks how it stands and sets its pace: on the loopback only, at a
 * free port that is written into the rehearsal's directory, and with the rehearsal's own key.
 */
@Component
@OnlyInRehearsal
class RehearsalDoor implements SmartLifecycle {

    static final String KEY_HEADER = "X-Rehearsal-Key";

    /** File of the data directory's parent that holds the port. */
    static final String FILE = "door";

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalDoor.class);
    private static final JsonMapper JSON = RehearsalJson.MAPPER;

    private final RehearsalPlayer player;
    private final byte[] key;
    private final Path file;
    private HttpServer server;

    RehearsalDoor(RehearsalPlayer player, PlayProperties settings, @Value("${khenthuong.data-dir}") Path data) {
        this.player = player;
        this.key = settings.key().getBytes(StandardCharsets.UTF_8);
        this.file = data.toAbsolutePath().getParent().resolve(FILE);
    }

    @Override
    public synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "rehearsal-door");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            Path unfinished = file.resolveSibling(FILE + ".new");
            Files.writeString(unfinished, String.valueOf(server.getAddress().getPort()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("The rehearsal's door does not open", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = exchange.getRequestHeaders().getFirst(KEY_HEADER);
            if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            boolean asks = exchange.getRequestMethod().equals("GET");
            if (!asks && path.equals("/pause")) {
                player.pace().pause();
            } else if (!asks && path.matches("/pace/\\d{1,4}")) {
                player.pace().set(Integer.parseInt(path.substring("/pace/".length())));
            } else if (!asks || !path.equals("/state")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(player.state());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException e) {
            LOG.warn("The rehearsal's state cannot be told", e);
            exchange.sendResponseHeaders(500, -1);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }
}
