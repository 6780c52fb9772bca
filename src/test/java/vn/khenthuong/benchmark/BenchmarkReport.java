package vn.khenthuong.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medians, ratios and where the time goes: a table to read and JSON to keep. */
final class BenchmarkReport {

    private final String ours;
    private final Map<String, List<Double>> figures;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final StringBuilder table = new StringBuilder();

    BenchmarkReport(
            String ours,
            int clients,
            int batch,
            String history,
            Map<String, String> durability,
            Map<String, List<Double>> figures) {
        this.ours = ours;
        this.figures = figures;
        json.put("clients", clients);
        json.put("dossiersPerRound", batch);
        json.put("historyLevel", history);
        json.put("durability", durability);
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", System.getProperty("java.version"));
        line("Routes per second from sending to the decision");
        line("%d clients, rounds of %d dossiers, history %s, durable: %s", clients, batch, history, durability);
        line("%-52s %10s %10s   %s", "", "routes/s", "ratio", "runs");
        double median = median(figures.get(ours));
        List<Map<String, Object>> contenders = new ArrayList<>();
        figures.forEach((name, runs) -> {
            line(
                    "%-52s %10.1f %10.2f   %s",
                    name,
                    median(runs),
                    median / median(runs),
                    runs.stream().map("%.1f"::formatted).toList());
            contenders.add(Map.of(
                    "name", name, "routesPerSecond", median(runs), "ratioOfOurs", median / median(runs), "runs", runs));
        });
        json.put("contenders", contenders);
    }

    /** What each contender counts as a route. */
    void routes(Collection<Contender> contenders) {
        line("");
        Map<String, String> routes = new LinkedHashMap<>();
        contenders.forEach(contender -> {
            line("%-52s %s", contender.name(), contender.route());
            routes.put(contender.name(), contender.route());
        });
        json.put("routes", routes);
    }

    /** SQL statements and time of each step, seen by one client in a pass of its own. */
    void steps(Map<String, StatementCounter.Steps> steps, int batch) {
        line("");
        line("%-20s %6s %12s %10s %12s %10s", "step", "calls", "ms/call", "SQL/call", "SQL ms/call", "SQL/route");
        Map<String, Object> all = new LinkedHashMap<>();
        double statements = 0;
        for (String name : StatementCounter.order(steps)) {
            StatementCounter.Steps step = steps.get(name);
            long calls = Math.max(1, step.calls.sum());
            double perRoute = (double) step.statements.sum() / batch;
            statements += perRoute;
            line(
                    "%-20s %6d %12.1f %10.1f %12.1f %10.1f",
                    name,
                    calls,
                    step.nanos.sum() / 1e6 / calls,
                    (double) step.statements.sum() / calls,
                    step.sqlNanos.sum() / 1e6 / calls,
                    perRoute);
            all.put(
                    name,
                    Map.of(
                            "calls", calls,
                            "millisPerCall", step.nanos.sum() / 1e6 / calls,
                            "statementsPerCall", (double) step.statements.sum() / calls,
                            "sqlMillisPerCall", step.sqlNanos.sum() / 1e6 / calls,
                            "mostOften", StatementCounter.most(step, 40)));
        }
        line("SQL statements per route: %.1f", statements);
        json.put("statementsPerRoute", statements);
        json.put("steps", all);
    }

    void print() {
        System.out.println(table);
    }

    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), json);
    }

    private static double median(List<Double> runs) {
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private void line(String format, Object... values) {
        table.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
