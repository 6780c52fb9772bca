package vn.khenthuong.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.database.RunningDatabase;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceRound;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StatementCount;
import vn.khenthuong.workflow.EngineJobs;

/**
 * A province's decision: how long it takes to issue it, which people wait for, and until every dossier has its outcome; each
 * beside plain SQL that writes the same rows of the domain on the same durable PostgreSQL, by whole batches and without a
 * rule, a permission or an engine. {@code mvn -Pbench verify}.
 */
@Tag("benchmark")
@IntegrationTest
class IssueBenchmark {

    private static final int DOSSIERS = 300;
    private static final int NOMINEES = 1000;
    private static final int RUNS = 5;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private Environment environment;

    private JdbcTemplate rows;
    private TransactionTemplate transaction;

    @Test
    void aThousandNomineesOfThreeHundredDossiers() throws Exception {
        RunningDatabase database = RunningDatabase.of(Path.of(environment.getRequiredProperty("khenthuong.data-dir")));
        Figures figures;
        try (Connection owner = database.asOwner()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(owner, true);
            rows = new JdbcTemplate(source);
            transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            measure(DOSSIERS / 10, NOMINEES / 10);
            figures = measure(DOSSIERS, NOMINEES);
        }
        System.out.printf(
                "Decision of %,d nominees in %d dossiers: issued in %.2f s with %,d statements, plain SQL %.3f s: %.1f times;"
                        + " all released in %.2f s, plain SQL %.3f s: %.1f times%n",
                NOMINEES,
                DOSSIERS,
                figures.issue(),
                figures.statements(),
                figures.plainIssue(),
                figures.issue() / figures.plainIssue(),
                figures.release(),
                figures.plainRelease(),
                figures.release() / figures.plainRelease());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(Path.of("target/benchmark-issue.json").toFile(), figures);
    }

    /** @param issue and all others but {@code statements} in seconds */
    private record Figures(double issue, int statements, double release, double plainIssue, double plainRelease) {}

    private Figures measure(int dossiers, int nominees) throws Exception {
        RoundCode round = ProvinceRound.made(context, dossiers, nominees);
        double plainIssue = median(() -> plainIssue(round));
        double plainRelease = median(() -> plainRelease(round));
        Runnable act = new Desk(context, new Route(context)).issuing(round, "61-" + round.value() + "/QĐ-UBND");
        int[] statements = new int[1];
        double issue = seconds(() -> statements[0] = StatementCount.of(() -> {
            act.run();
            return null;
        }));
        double release = seconds(() -> {
            jobs.settle(Duration.ofMinutes(10));
            return null;
        });
        assertThat(jdbc.sql("select count(distinct p.code) from round_line l join decision_round r on r.id = l.round_id"
                                + " join proposal p on p.code = l.dossier where r.code = ? and p.state = 'DECIDED'")
                        .param(round.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(dossiers);
        return new Figures(issue, statements[0], release, plainIssue, plainRelease);
    }

    /** What the legal act writes, on copies of the tables with all their indexes, row by row in batches. */
    private double plainIssue(RoundCode round) throws Exception {
        for (String table : List.of("nominee", "proposal", "round_line", "award_entry", "register_name")) {
            rows.execute("drop table if exists bench_" + table);
            rows.execute("create table bench_" + table + " (like " + table + " including all)");
        }
        rows.update(
                "insert into bench_round_line select l.* from round_line l join decision_round r on r.id = l.round_id"
                        + " where r.code = '" + round + "'");
        rows.execute(
                "insert into bench_nominee overriding system value select n.* from nominee n join bench_round_line l"
                        + " on l.nominee = n.id");
        rows.execute("insert into bench_proposal overriding system value select p.* from proposal p where p.code in"
                + " (select dossier from bench_round_line)");
        List<Object[]> lines = rows.query(
                "select l.id, n.id, n.name, n.name_folded, n.kind, n.birth_date, p.unit, n.body, p.code, l.position"
                        + " from bench_round_line l join bench_nominee n on n.id = l.nominee"
                        + " join bench_proposal p on p.id = n.proposal_id",
                (row, number) -> new Object[] {
                    row.getObject(1),
                    row.getObject(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getDate(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getInt(10)
                });
        List<Object[]> ids = lines.stream().map(line -> new Object[] {line[1]}).toList();
        List<Object[]> lineIds =
                lines.stream().map(line -> new Object[] {line[0]}).toList();
        List<Object[]> codes = lines.stream()
                .map(line -> line[8])
                .distinct()
                .map(code -> new Object[] {code})
                .toList();
        List<Object[]> entries = lines.stream()
                .map(line -> new Object[] {
                    line[1], line[8], line[6], line[7], line[4], line[2], line[3], line[3], line[5], line[9]
                })
                .toList();
        List<Object[]> names =
                lines.stream().map(line -> new Object[] {line[4], line[3]}).toList();
        return seconds(() -> transaction.execute(status -> {
            rows.batchUpdate("update bench_nominee set state = 'AWARDED', state_reason = '' where id = ?", ids);
            rows.batchUpdate(
                    "update bench_proposal set version = version + 1, changed_by = 'do' where code = ?", codes);
            rows.batchUpdate("update bench_round_line set active = false where id = ?", lineIds);
            rows.batchUpdate(
                    "insert into bench_award_entry (id, organisation, campaign, award_form, source, nominee, dossier, unit,"
                            + " body, kind, name, name_folded, name_key, birth_date, decision_number, decision_date, ordinal,"
                            + " recorded_by, recorded_at) values (gen_random_uuid(), 'daklak', 'dak-lak-2026',"
                            + " 'provincial-certificate', 'DECISION', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DO/QĐ', date '2026-03-26', ?,"
                            + " 'do', timestamptz '2026-03-26 00:00Z')",
                    entries);
            rows.batchUpdate(
                    "insert into bench_register_name (organisation, kind, name_key) values ('daklak', ?, ?)"
                            + " on conflict do nothing",
                    names);
            return null;
        }));
    }

    /** What each dossier's own transaction writes: its state, an act, a notice. */
    private double plainRelease(RoundCode round) throws Exception {
        List<String> codes = rows.queryForList("select code from bench_proposal order by code", String.class);
        for (String table : List.of("audit_event", "notice")) {
            rows.execute("drop table if exists bench_" + table);
            rows.execute("create table bench_" + table + " (like " + table + " including all)");
        }
        return seconds(() -> {
            for (String code : codes) {
                transaction.executeWithoutResult(status -> {
                    rows.update(
                            "update bench_proposal set state = 'DECIDED', version = version + 1 where code = ?", code);
                    rows.update(
                            "insert into bench_audit_event (organisation, at, actor, on_behalf, act, subject_kind, subject,"
                                    + " ground, personal_hash) values ('daklak', timestamptz '2026-03-26 00:00Z', 'do', '',"
                                    + " 'dossier.decided', 'proposal', ?, ?, '')",
                            code,
                            round.value());
                    rows.update(
                            "insert into bench_notice (organisation, unit, dossier, kind, created_at) values ('daklak', 'xa',"
                                    + " ?, 'DECIDED', timestamptz '2026-03-26 00:00Z')",
                            code);
                });
            }
            return null;
        });
    }

    private interface Work {
        Object done() throws Exception;
    }

    private interface Figure {
        double taken() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.done();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(Figure figure) throws Exception {
        double[] taken = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            taken[run] = figure.taken();
        }
        Arrays.sort(taken);
        return taken[RUNS / 2];
    }
}
