package vn.khenthuong.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts SQL statements and their time by step of the route, in one pass of its own: what is measured is not watched. */
final class StatementCounter {

    private final ThreadLocal<String> step = ThreadLocal.withInitial(() -> "jobs");
    private final Map<String, Steps> steps = new ConcurrentHashMap<>();
    private volatile boolean on;

    /** What one step cost so far. */
    static final class Steps {
        final LongAdder calls = new LongAdder();
        final LongAdder nanos = new LongAdder();
        final LongAdder statements = new LongAdder();
        final LongAdder sqlNanos = new LongAdder();
        final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
    }

    void start() {
        steps.clear();
        on = true;
    }

    void stop() {
        on = false;
    }

    Map<String, Steps> steps() {
        return new TreeMap<>(steps);
    }

    void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return null;
        });
    }

    <T> T step(String name, Supplier<T> work) {
        if (!on) {
            return work.get();
        }
        step.set(name);
        long from = System.nanoTime();
        try {
            return work.get();
        } finally {
            of(name).calls.increment();
            of(name).nanos.add(System.nanoTime() - from);
            step.remove();
        }
    }

    private Steps of(String name) {
        return steps.computeIfAbsent(name, fresh -> new Steps());
    }

    /** The statements that a step sends most often, with their number. */
    static Map<String, Long> most(Steps step, int count) {
        Map<String, Long> most = new LinkedHashMap<>();
        step.texts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().sum()))
                .limit(count)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue().sum()));
        return most;
    }

    DataSource watch(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return on ? watched(connection) : connection;
            }
        };
    }

    private Connection watched(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(target, method, arguments);
                    if (result instanceof PreparedStatement statement) {
                        return watched(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                    }
                    if (result instanceof Statement statement) {
                        return watched(Statement.class, statement, null);
                    }
                    if (method.getName().equals("commit")) {
                        of(step.get())
                                .texts
                                .computeIfAbsent("commit", text -> new LongAdder())
                                .increment();
                    }
                    return result;
                });
    }

    private <T> T watched(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().startsWith("execute")) {
                        return call(target, method, arguments);
                    }
                    long from = System.nanoTime();
                    try {
                        return call(target, method, arguments);
                    } finally {
                        Steps current = of(step.get());
                        current.statements.increment();
                        current.sqlNanos.add(System.nanoTime() - from);
                        String text = sql != null ? sql : String.valueOf(arguments == null ? "" : arguments[0]);
                        current.texts
                                .computeIfAbsent(shortened(text), fresh -> new LongAdder())
                                .increment();
                    }
                }));
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= 160 ? line : line.substring(0, 70) + " … " + line.substring(line.length() - 85);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Names of the steps in the order of the route, then whatever else was seen. */
    static List<String> order(Map<String, Steps> steps) {
        List<String> known = List.of(
                "sendDossier",
                "checkReception",
                "appraiseDossier",
                "approveAppraisal",
                "openRound",
                "gatherRound",
                "signSubmission",
                "checkRound",
                "decideRound",
                "issueDecision",
                "jobs");
        return known.stream().filter(steps::containsKey).toList();
    }
}
