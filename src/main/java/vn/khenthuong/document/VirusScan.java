package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khenthuong.shared.Finding;

/**
 * Has clamd look through an upload (its INSTREAM command, over TCP or a Unix socket). Fails closed: only a plain "OK" lets a
 * file in. Does nothing where no scanner is configured.
 */
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);

    /** The longest answer that is read; an honest one is a line. */
    private static final int LONGEST_ANSWER = 1024;

    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    private final ClamdSettings settings;
    private final Duration patience;

    /** @param patience for one file, from the connection to the answer */
    VirusScan(ClamdSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** Why the file is not taken; empty if it is clean or nothing is configured. */
    Optional<Finding> refusal(Path file, String name) {
        if (!settings.configured()) {
            return Optional.empty();
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException | UnresolvedAddressException away) {
            log.warn("The virus scanner at {} did not answer: {}", settings.address(), away.toString());
            return Optional.of(new PdfFindings(name).notScanned());
        }
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            log.warn("An upload was refused: {}", found.group(1).replaceAll("[^\\w.:-]", "?"));
            return Optional.of(new PdfFindings(name).infected(found.group(1).replaceAll("[^\\w.:-]", "?")));
        }
        log.warn("The virus scanner gave no answer that is understood: {}", answer.replaceAll("[^\\w .:-]", "?"));
        return Optional.of(new PdfFindings(name).notScanned());
    }

    private String ask(Path file) throws IOException {
        SocketAddress address = settings.socket();
        try (SocketChannel clamd = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            // A channel knows no time-out; closing it from outside ends whatever it waits for.
            Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> limit = CompletableFuture.runAsync(() -> close(clamd), later);
            try {
                clamd.connect(address);
                return converse(clamd, file);
            } finally {
                limit.cancel(false);
            }
        }
    }

    private static String converse(SocketChannel clamd, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            write(clamd, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            byte[] part = new byte[64 * 1024];
            int read;
            while ((read = content.read(part)) >= 0) {
                write(clamd, ByteBuffer.allocate(4).putInt(0, read));
                write(clamd, ByteBuffer.wrap(part, 0, read));
            }
            write(clamd, ByteBuffer.allocate(4));
        }
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && clamd.read(answer) >= 0) {
            int end = answer.position();
            if (end > 0 && answer.get(end - 1) == 0) {
                return new String(answer.array(), 0, end - 1, StandardCharsets.UTF_8).strip();
            }
        }
        throw new IOException("The answer has no end");
    }

    private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            clamd.write(bytes);
        }
    }

    private static void close(SocketChannel clamd) {
        try {
            clamd.close();
        } catch (IOException gone) {
            log.debug("Closing failed", gone);
        }
    }
}
