package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Program;
import vn.khenthuong.support.ProvinceRound;
import vn.khenthuong.support.TestPeople;

/**
 * The program is killed while a province's decision is issued, and while its dossiers go on. One transaction is the legal
 * act: number, date, every line and the register, or nothing of it; then every dossier has its outcome, once.
 */
@Tag("full")
class IssueCrashIT {

    private static final int DOSSIERS = 300;
    private static final int NOMINEES = 1000;
    private static final String NUMBER = "1000/QĐ-UBND";

    /** The rehearsal clock's first day, on which the round was decided. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 26);

    private final Path data = Path.of("target/durability", "issue").toAbsolutePath();

    @Test
    void aDecisionIsIssuedWholeOrNotAtAllAndEveryDossierArrivesOnce() throws Exception {
        FileSystemUtils.deleteRecursively(data);
        String round = made();
        Facts before;
        try (Program program = Program.on(data).startAndWait()) {
            before = facts(round);
            assertThat(before.round()).isEqualTo("ISSUING,-,-");
            assertThat(before.listed()).isEqualTo(NOMINEES);
            assertThat(before.slots()).startsWith(NOMINEES + "/");
            killWhileItWaitsFor("award_entry", program, round);
        }
        // Once in the register, and once when all of the domain is written and the engine's rows are not.
        try (Program program = Program.on(data).startAndWait()) {
            assertThat(facts(round)).as("nothing is issued").isEqualTo(before);
            killWhileItWaitsFor("act_ru_job", program, round);
        }
        try (Program program = Program.on(data).startAndWait()) {
            assertThat(facts(round)).as("nothing is issued").isEqualTo(before);
            assertThat(issue(program, round).status()).isEqualTo(204);
            awaitArrived(DOSSIERS / 6);
            program.kill();
        }
        try (Program program = Program.on(data).startAndWait()) {
            assertIssued(round, before);
            awaitArrived(DOSSIERS / 2);
            program.kill();
        }
        try (Program program = Program.on(data).startAndWait()) {
            assertIssued(round, before);
            awaitArrived(DOSSIERS);
            assertIssued(round, before);
            assertArrivedOnce(round);
            assertThat(issue(program, round).status()).as("issued is issued").isNotEqualTo(204);
            assertIssued(round, before);
            assertThat(program.log()).doesNotContain("OptimisticLocking", "Incident");
        }
    }

    /** By a program of its own, which ends in order. */
    private String made() {
        try (Program program = Program.on(data)
                .classPath(Program.testClassPath())
                .with("camunda.bpm.job-execution.enabled", "false")
                .with("test.round.dossiers", String.valueOf(DOSSIERS))
                .with("test.round.nominees", String.valueOf(NOMINEES))
                .start()) {
            program.awaitLog(ProvinceRound.READY, Duration.ofMinutes(20));
            String log = program.log();
            String round = log.substring(log.indexOf(ProvinceRound.READY) + ProvinceRound.READY.length())
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .strip();
            program.stop();
            return round;
        }
    }

    /** Somebody else holds the table, so the issuing stands still in the middle; then the program is gone. */
    private void killWhileItWaitsFor(String table, Program program, String round) throws Exception {
        try (Connection holder = RunningDatabase.of(data).asOwner()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            CompletableFuture<Void> issuing = CompletableFuture.runAsync(() -> issue(program, round));
            await(
                    "the issuing to wait",
                    () -> ask("select exists (select from pg_locks where not granted and relation = '" + table
                                    + "'::regclass and mode = 'RowExclusiveLock')")
                            .equals("t"));
            program.kill();
            issuing.exceptionally(gone -> null).join();
            holder.rollback();
        }
    }

    private ApiClient.Answer issue(Program program, String round) {
        ApiClient clerk = ApiClient.as(program.port(), "kt." + Role.DECISION_CLERK.key(), TestPeople.PASSWORD);
        String file = clerk.upload("vpubnd", "decision", "decision.pdf", Pdfs.onePage())
                .expect(201)
                .json()
                .path("id")
                .asText();
        int seen = clerk.get("/api/rounds/" + round).json().path("listVersion").asInt();
        return clerk.post(
                "/api/tasks/of/" + round + "/issueDecision",
                Map.of("number", NUMBER, "date", TODAY.toString(), "file", file, "listVersion", seen));
    }

    private void assertIssued(String round, Facts before) throws Exception {
        Facts now = facts(round);
        assertThat(now.round()).isEqualTo("ISSUED," + NUMBER + "," + TODAY);
        assertThat(now.listed()).isZero();
        assertThat(now.awarded()).isEqualTo(NOMINEES);
        assertThat(now.register()).isEqualTo("%1$d,%1$d,1,%1$d".formatted(NOMINEES));
        assertThat(now.issuedActs()).isEqualTo(1);
        assertThat(now.slots()).as("an award keeps its slot").isEqualTo(before.slots());
    }

    private void assertArrivedOnce(String round) throws Exception {
        assertThat(
                        ask(
                                "select count(*) || ',' || count(distinct subject) from audit_event where act = 'dossier.decided'"))
                .isEqualTo(DOSSIERS + "," + DOSSIERS);
        assertThat(ask("select count(*) || ',' || count(distinct dossier) from notice where kind = 'DECIDED'"))
                .isEqualTo(DOSSIERS + "," + DOSSIERS);
        assertThat(ask("select count(*) from act_hi_procinst where proc_def_key_ = 'award-proposal'"
                        + " and state_ = 'COMPLETED' and business_key_ in (select dossier from round_line l"
                        + " join decision_round r on r.id = l.round_id where r.code = '" + round + "')"))
                .isEqualTo(String.valueOf(DOSSIERS));
        assertThat(ask("select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = 'award-proposal'"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from act_ru_incident")).isEqualTo("0");
    }

    /**
     * All that the legal act changes.
     *
     * @param round state, number and date
     * @param register entries, distinct nominees, lowest and highest number of the round's nominees
     * @param slots how many are in use, and a digest of who has which
     */
    private record Facts(
            String round, int listed, int awarded, String register, String slots, int issuedActs, int arrived) {}

    private Facts facts(String round) throws Exception {
        return new Facts(
                ask("select concat_ws(',', state, coalesce(decision_number, '-'), coalesce(decision_date::text, '-'))"
                        + " from decision_round where code = '" + round + "'"),
                Integer.parseInt(ask("select count(*) from nominee where state = 'LISTED'")),
                Integer.parseInt(ask("select count(*) from nominee where state = 'AWARDED'")),
                ask("select concat_ws(',', count(*), count(distinct nominee), min(ordinal), max(ordinal))"
                        + " from award_entry where source = 'DECISION'"),
                ask(
                        "select count(*) || '/' || md5(string_agg(concat_ws(' ', nominee, body, counting, ordinal), ';' order"
                                + " by nominee)) from quota_slot"),
                Integer.parseInt(ask("select count(*) from audit_event where act = 'decision.issued'")),
                arrived());
    }

    private int arrived() throws IOException, SQLException {
        return Integer.parseInt(ask("select count(*) from proposal where state = 'DECIDED'"));
    }

    private void awaitArrived(int dossiers) throws Exception {
        await(dossiers + " dossiers to arrive", () -> arrived() >= dossiers);
    }

    private String ask(String query) throws IOException, SQLException {
        try (Connection connection = RunningDatabase.of(data).asOwner()) {
            return RunningDatabase.ask(connection, query);
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("Waited for " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
