package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.database.RunningDatabase;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.support.Program;

/** The real program starts as a newcomer starts it, is killed in the middle of the story, and goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final Path DATA = Path.of("target/demo-it").toAbsolutePath();

    /** Where a dossier of each state waits, or how its process ended. */
    private static final String AT =
            "case p.state when 'COUNCIL' then 'holdCouncilMeeting' when 'SIGNING' then 'signLetter'"
                    + " when 'NUMBERING' then 'numberLetter' when 'READY' then 'sendDossier' when 'SENT' then 'checkReception'"
                    + " when 'RETURNED' then 'completeDossier' when 'APPROVAL' then 'approveAppraisal'"
                    + " when 'AWAITING_DECISION' then 'awaitDecision' when 'DECIDED' then 'decided'"
                    + " when 'NOTHING_SELECTED' then 'nothingSelected' when 'REFUSED' then 'refused'"
                    + " when 'INSUFFICIENT' then 'insufficient' when 'WITHDRAWN' then 'withdrawn' end";

    private static Program program;
    private static JdbcClient jdbc;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Program first = builder().start();
        while (!first.log().contains("Demo: 2026-03-17")) {
            assertThat(first.log()).doesNotContain("Application run failed");
            Thread.sleep(50);
        }
        first.kill();
        program = builder().startAndWait();
        connect();
    }

    private static Program.Builder builder() {
        return Program.on(DATA).with("khenthuong.demo.enabled", "true");
    }

    private static void connect() throws Exception {
        connection = RunningDatabase.of(DATA).asOwner();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterAll
    static void stop() throws Exception {
        if (connection != null) {
            connection.close();
        }
        if (program != null) {
            program.close();
        }
        FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    void everyStateOfTheRouteIsThere() {
        EnumSet<ProposalState> dossiers = EnumSet.allOf(ProposalState.class);
        // Only the closing of the campaign makes this one.
        dossiers.remove(ProposalState.CLOSED_UNSENT);
        // Of own awards, whose story the demo does not tell.
        dossiers.removeAll(EnumSet.of(ProposalState.GRANTING, ProposalState.ISSUING));
        assertThat(texts("select distinct state from proposal")).containsExactlyInAnyOrderElementsOf(names(dossiers));
        EnumSet<NomineeState> nominees = EnumSet.allOf(NomineeState.class);
        // Of what goes up to another organisation; the demo of 2026 has one.
        nominees.removeAll(EnumSet.of(NomineeState.REFERRED, NomineeState.AWARDED_ABOVE));
        assertThat(texts("select distinct state from nominee")).containsExactlyInAnyOrderElementsOf(names(nominees));
        assertThat(texts("select distinct state from decision_round"))
                .containsAll(names(EnumSet.of(
                        RoundState.GATHERING,
                        RoundState.SIGNING,
                        RoundState.CHECKING,
                        RoundState.DECIDING,
                        RoundState.ISSUING,
                        RoundState.ISSUED,
                        RoundState.CANCELLED)));
        assertThat(texts("select distinct channel from proposal")).contains("PORTAL", "IDESK");
        assertThat(number("select count(*) from nominee_hold where lifted_at is null"))
                .isPositive();
        assertThat(number("select count(*) from nominee_hold where lifted_at is not null"))
                .isPositive();
        assertThat(number("select count(*) from nil_return")).isGreaterThanOrEqualTo(3);
        assertThat(number("select count(*) from award_entry where source = 'DECISION'"))
                .isPositive();
        assertThat(texts(
                        "select a.decision_number from award_entry a where a.source = 'RECORDED' and a.unit = '24175'"))
                .as("the Giấy khen for which Hòa Phú withdrew")
                .containsExactly("57/QĐ-UBND");
    }

    @Test
    void manyUnitsAreAtWork() {
        assertThat(number("select count(distinct unit) from proposal")).isGreaterThanOrEqualTo(30);
    }

    @Test
    void everyDossierStandsWhereItsProcessStands() {
        assertThat(texts(
                        """
                        select p.code || ' ' || p.state from proposal p
                        where p.state not in ('DRAFT', 'APPRAISAL') and not exists (
                            select 1 from act_hi_procinst h
                            join act_hi_actinst a on a.proc_inst_id_ = h.proc_inst_id_
                            where h.business_key_ = p.code and a.act_id_ = %s
                            -- an end event has ended with its instance; where a dossier waits, nothing has
                            and (a.end_time_ is null) = (h.end_time_ is null))
                        """
                                .formatted(AT)))
                .isEmpty();
        assertThat(
                        texts(
                                """
                        select p.code from proposal p where p.state = 'APPRAISAL' and not exists (
                            select 1 from act_hi_procinst h
                            join act_ru_task t on t.proc_inst_id_ = h.proc_inst_id_
                            where h.business_key_ = p.code
                            and t.task_def_key_ in ('appraiseDossier', 'collectOpinions'))
                        """))
                .isEmpty();
        assertThat(texts("select p.code from proposal p join act_hi_procinst h on h.business_key_ = p.code"
                        + " where p.state = 'DRAFT'"))
                .isEmpty();
        assertThat(number("select count(*) from act_ru_task where task_def_key_ = 'collectOpinions'"))
                .isPositive();
    }

    /** Each act was one transaction with its line, so the kill neither lost nor doubled any. */
    @Test
    void theKillLeftNoTrace() {
        Story story = StoryReader.read();
        long acts = story.dossiers().stream().mapToLong(d -> d.acts().size()).sum()
                + story.rounds().stream().mapToLong(r -> r.acts().size()).sum();
        assertThat(number("select count(*) from demo_act where verb not in ('enter', 'end')"))
                .isEqualTo(acts);
        assertThat(number("select count(*) from proposal"))
                .isEqualTo(story.dossiers().stream()
                        .filter(d -> !d.nominees().isEmpty())
                        .count());
        assertThat(number("select count(*) from act_ru_incident")).isZero();
        assertThat(number("select count(*) from act_ru_job where exception_msg_ is not null"))
                .isZero();
    }

    @Test
    void nothingIsDecidedBeforeTheElection() {
        String election = "timestamptz '2026-03-16T00:00:00+07:00'";
        assertThat(
                        texts(
                                "select distinct act from audit_event where at < " + election
                                        + " and act not in ('dossier.created', 'nominee.written') and act not like 'person.%'"
                                        + " and act not like 'role.%' and act not like 'campaign.%' and act not like 'units.%' and act not like 'account.%'"))
                .isEmpty();
        // Whoever has figures was written again after the election; Krông Pắc, whose figures the story knows, was not.
        String figures = "select count(*) from nominee n where n.voters is not null and %s exists (select 1 from"
                + " audit_event e where e.act = 'nominee.written' and e.ground = n.id::text and e.at >= " + election
                + ")";
        assertThat(number(figures.formatted(""))).isPositive();
        assertThat(number(figures.formatted("not"))).isZero();
    }

    /** Tasks waited for people as they do in life; none was done in the second in which it was made. */
    @Test
    void historyHasDurations() {
        assertThat(number("select count(*) from act_hi_taskinst where end_time_ is not null and duration_ < 300000"))
                .isZero();
    }

    @Test
    void theEngineKnowsNoPerson() {
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(number(
                            "select count(*) from " + table + " v join nominee n on v.text_ ilike '%' || n.name || '%'"
                                    + " or v.text2_ ilike '%' || n.name || '%'"))
                    .as(table)
                    .isZero();
            assertThat(number("select count(*) from " + table + " where text_ ~ '[0-9]{12}' and name_ not like 'kt%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(texts("select distinct name_ from act_hi_varinst where task_id_ is null"))
                .isSubsetOf(
                        "organisation",
                        "dispatched",
                        "officeChecks",
                        "hasDeadline",
                        "dossier",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "unit",
                        "anySelected",
                        "signed",
                        "reception",
                        "appraisal",
                        "approved",
                        "anyOpen",
                        "allClosed",
                        "checked",
                        "anyAgreed",
                        "listChanged");
    }

    @Test
    void theLoginPageTellsWhoOneCanBe() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/login"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("canbo.eakao", "chutich.tinh", "quantri");
    }

    @Test
    void theClockStandsWherePeopleComeInAndASecondStartAddsNothing() throws Exception {
        assertThat(number("select extract(epoch from played_at - timestamptz '2026-03-26T08:00:00+07:00')"
                        + " from demo_act where subject = 'end'"))
                .isBetween(0L, 60L);
        List<Long> before = counts();
        connection.close();
        assertThat(program.stop()).isEqualTo(143);
        program = builder().startAndWait();
        connect();
        assertThat(counts()).isEqualTo(before);
        assertThat(program.log()).doesNotContain("Demo:");
    }

    /** After everything that looks at the story: somebody works on in the province. */
    @Test
    @Order(Integer.MAX_VALUE)
    void decisionsSignedForTrialAreIssued() {
        TrialInDemo trial = new TrialInDemo(program.port());
        trial.issueRound(
                texts("select code from decision_round where state = 'ISSUING'").get(0));
        trial.issueAmendment(texts("select id::text from award_entry where nominee is not null order by ordinal")
                .get(0));
        assertThat(texts("select s.reason from stored_file_signature s join stored_file f on f.id = s.file_id"
                        + " where f.purpose = 'trial-decision' and f.sealed_at is not null"))
                .containsExactly("GOOD", "GOOD", "GOOD", "GOOD");
    }

    private static List<Long> counts() {
        return List.of(
                        "proposal",
                        "nominee",
                        "person",
                        "unit_role",
                        "stored_file",
                        "audit_event",
                        "demo_act",
                        "act_hi_procinst")
                .stream()
                .map(table -> number("select count(*) from " + table))
                .toList();
    }

    private static Set<String> names(EnumSet<?> states) {
        return Arrays.stream(states.toArray(Enum[]::new)).map(Enum::name).collect(Collectors.toSet());
    }

    private static List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
