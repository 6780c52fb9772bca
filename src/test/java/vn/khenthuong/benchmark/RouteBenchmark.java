package vn.khenthuong.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.khenthuong.KhenThuongApplication;
import vn.khenthuong.database.RunningDatabase;
import vn.khenthuong.support.TestDataDirectory;

/**
 * Routes per second from sending to the decision, by four clients, side by side on one durable PostgreSQL: the program, the
 * bare engine at the same level of history, and a state machine in plain SQL. {@code mvn -Pbench verify}.
 */
@Tag("benchmark")
@SpringBootTest(
        classes = KhenThuongApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataDirectory.class)
@Import(RouteBenchmark.Watching.class)
class RouteBenchmark {

    private static final int CLIENTS = 4;

    /** Dossiers of one round. */
    private static final int BATCH = 10;

    private static final int RUNS = 3;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @TestConfiguration(proxyBeanMethods = false)
    static class Watching {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        static BeanPostProcessor watchedDataSource(
                org.springframework.beans.factory.ObjectProvider<StatementCounter> counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? counter.getObject().watch(source)
                            : bean;
                }
            };
        }
    }

    @Test
    void routesPerSecond() throws Exception {
        Map<String, String> durability = new LinkedHashMap<>();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            durability.put(
                    setting, jdbc.sql("show " + setting).query(String.class).single());
        }
        assertThat(durability.values()).containsOnly("on");
        RunningDatabase database = RunningDatabase.of(Path.of(environment.getRequiredProperty("khenthuong.data-dir")));
        String ours = environment.getRequiredProperty("camunda.bpm.history-level");
        OurRoute program = new OurRoute(context, statements);
        assertThat((RUNS + 1) * CLIENTS * BATCH + BATCH).isLessThanOrEqualTo(program.most());
        try (HikariDataSource pool = pool(database, "bench_sql")) {
            Map<Contender, Integer> contenders = new LinkedHashMap<>();
            contenders.put(program, BATCH);
            List<BareEngine> engines = new ArrayList<>();
            for (String history : ours.equals("full") ? List.of("full") : List.of("full", ours)) {
                engines.add(bare(database, history, true));
                engines.add(bare(database, history, false));
            }
            // The bare ones are fast: longer runs for steadier figures.
            engines.forEach(engine -> contenders.put(engine, 5 * BATCH));
            contenders.put(new SqlStateMachine(pool), 20 * BATCH);
            Map<String, List<Double>> figures = measure(contenders);
            BenchmarkReport report = new BenchmarkReport(program.name(), CLIENTS, BATCH, ours, durability, figures);
            // A pass that is watched and not measured; making its dossiers is not watched either.
            List<String> watched = program.prepare(BATCH);
            statements.start();
            program.carry(watched);
            program.settle();
            statements.stop();
            report.steps(statements.steps(), BATCH);
            report.routes(contenders.keySet());
            report.print();
            report.write(Path.of("target/benchmark.json"));
            engines.forEach(BareEngine::close);
        }
    }

    /** One warm-up, then every contender in turn, so that a slow minute of the machine hits all alike. */
    private Map<String, List<Double>> measure(Map<Contender, Integer> contenders) throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int run = 0; run <= RUNS; run++) {
            for (Map.Entry<Contender, Integer> entry : contenders.entrySet()) {
                double figure = run(entry.getKey(), entry.getValue());
                if (run > 0) {
                    figures.computeIfAbsent(entry.getKey().name(), name -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        return figures;
    }

    private double run(Contender contender, int batchSize) throws Exception {
        List<List<String>> batches = inParallel(CLIENTS, () -> contender.prepare(batchSize));
        contender.settle();
        long from = System.nanoTime();
        List<Callable<Void>> clients = batches.stream()
                .map(batch -> (Callable<Void>) () -> {
                    contender.carry(batch);
                    return null;
                })
                .toList();
        inParallel(clients);
        contender.settle();
        double seconds = (System.nanoTime() - from) / 1e9;
        if (contender instanceof OurRoute program) {
            batches.forEach(batch -> assertThat(program.decided(batch)).isTrue());
        }
        return CLIENTS * batchSize / seconds;
    }

    private static <T> List<T> inParallel(int count, Callable<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(work);
        }
        return inParallel(all);
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static BareEngine bare(RunningDatabase database, String history, boolean claiming) throws Exception {
        String schema = "bench_" + history + (claiming ? "_claim" : "");
        createSchema(database, schema);
        return new BareEngine(
                history, claiming, schema, database.urlOf(schema), database.ownerName(), database.ownerPassword());
    }

    private static HikariDataSource pool(RunningDatabase database, String schema) throws Exception {
        createSchema(database, schema);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.urlOf(schema));
        config.setUsername(database.ownerName());
        config.setPassword(database.ownerPassword());
        config.setMaximumPoolSize(CLIENTS);
        return new HikariDataSource(config);
    }

    private static void createSchema(RunningDatabase database, String schema) throws Exception {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
    }
}
