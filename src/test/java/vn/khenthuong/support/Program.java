package vn.khenthuong.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khenthuong.KhenThuongApplication;

/** The real program as a process of its own, to be killed, restarted and run twice. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** How to start one. The environment has neither a language nor any setting of this program, unless given. */
    public static final class Builder {

        private final Path dataDirectory;
        private final List<String> prefix = new ArrayList<>();
        private final Map<String, String> options = new LinkedHashMap<>();
        private Map<String, String> environment = Map.of();
        private String classPath = productionClassPath();
        private String java =
                Path.of(System.getProperty("java.home"), "bin", "java").toString();

        private Builder(Path dataDirectory) {
            this.dataDirectory = dataDirectory;
            with("server.port", "0");
            with("khenthuong.data-dir", dataDirectory.toString());
            with("khenthuong.binaries-dir", TestDataDirectory.BINARIES.toString());
            with("khenthuong.demo.enabled", "false");
        }

        /** Sets a property on the command line, in place of what it was. */
        public Builder with(String property, String value) {
            options.put(property, value);
            return this;
        }

        public Builder environment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        /** A command that runs the command after it, for example as another user. */
        public Builder through(String... command) {
            prefix.addAll(List.of(command));
            return this;
        }

        public Builder classPath(String other) {
            classPath = other;
            return this;
        }

        /** Starts it and returns at once. */
        public Program start() {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
            command.add(KhenThuongApplication.class.getName());
            options.forEach((property, value) -> command.add("--" + property + "=" + value));
            try {
                Files.createDirectories(dataDirectory.getParent());
                Path log = Files.createTempFile(dataDirectory.getParent(), dataDirectory.getFileName() + "-", ".log");
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
                builder.environment()
                        .keySet()
                        .removeIf(
                                name -> name.equals("LANG") || name.startsWith("LC_") || name.startsWith("KHENTHUONG"));
                builder.environment().putAll(environment);
                return new Program(builder.start(), log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Starts it and returns when it answers requests. */
        public Program startAndWait() {
            return start().awaitStarted();
        }
    }

    public static Builder on(Path dataDirectory) {
        return new Builder(dataDirectory.toAbsolutePath());
    }

    /** The class path of this test run, for a program that makes its own data first. */
    public static String testClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The class path of this test run without the tests' own classes. */
    public static String productionClassPath() {
        return Arrays.stream(testClassPath().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public Program awaitStarted() {
        await(() -> log().contains("Started KhenThuongApplication") || !process.isAlive(), "start");
        if (!process.isAlive()) {
            throw new AssertionError("The program ended instead of starting:\n" + log());
        }
        return this;
    }

    /** Waits until it has written this. */
    public void awaitLog(String text) {
        await(() -> log().contains(text), "write \"" + text + "\"");
    }

    /** As {@link #awaitLog(String)}, for what takes long. */
    public void awaitLog(String text, Duration patience) {
        await(() -> log().contains(text) || !process.isAlive(), "write \"" + text + "\"", patience);
        if (!log().contains(text)) {
            throw new AssertionError("The program ended:\n" + log());
        }
    }

    /** Waits until it has ended by itself. */
    public int awaitExit() {
        await(() -> !process.isAlive(), "end");
        return process.exitValue();
    }

    /** What it has written so far. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on which it answers HTTP. */
    public int port() {
        Matcher matcher = PORT.matcher(log());
        if (!matcher.find()) {
            throw new IllegalStateException("Not started");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM, as a service manager stops it. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void await(BooleanSupplier condition, String what) {
        await(condition, what, PATIENCE);
    }

    private void await(BooleanSupplier condition, String what, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The program did not " + what + " within " + patience + ":\n" + log());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
