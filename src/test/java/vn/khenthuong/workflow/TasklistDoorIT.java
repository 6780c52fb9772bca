package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.security.TestAccounts;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** What Tasklist's own REST interface lets people do with a task: no more than our pages. */
@IntegrationTest
class TasklistDoorIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final ReceptionCheck ACCEPT = new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of());

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectMapper json;

    @Autowired
    TaskDoor door;

    @Autowired
    JdbcClient jdbc;

    Route route;
    TestAccounts accounts;
    UnitCode unit;
    ProposalCode dossier;
    Actor appraiser;
    Visitor tasklist;
    String task;

    @BeforeEach
    void aDossierAtReception() {
        route = new Route(context);
        accounts = new TestAccounts(context);
        unit = Communes.next(context);
        dossier = route.sent(unit, List.of(route.individual(unit)));
        appraiser = accounts.person(HOME_AFFAIRS, Role.APPRAISER);
        tasklist = new Visitor(port).signedIn(appraiser.userId(), TestAccounts.PASSWORD);
        task = door.openTask(appraiser, dossier.value(), "checkReception")
                .orElseThrow()
                .id();
    }

    @Test
    void showsTheBusinessColumnsAndNoVariableOfTheInstance() throws Exception {
        JsonNode local = json.readTree(tasklist.camunda("GET", "/task/" + task + "/localVariables", null)
                .body());

        assertThat(local.at("/ktSubject/value").asText()).isEqualTo(dossier.value());
        assertThat(local.at("/ktCampaign/value").asText()).isEqualTo("0125/KH-UBND");
        assertThat(local.at("/ktNominees/value").asText()).isEqualTo("1");
        assertThat(local.at("/ktSubmitted/value").asText()).matches("\\d\\d:\\d\\d \\d\\d/\\d\\d/2026");
        assertThat(local.at("/ktDue/value").asText()).matches("hết ngày \\d\\d/\\d\\d/2026");
        assertThat(tasklist.camunda("GET", "/process-instance?maxResults=10", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasklist.camunda("GET", "/variable-instance?maxResults=10", null)
                        .body())
                .doesNotContain("organisation");
    }

    @Test
    void showsTheForm() {
        assertThat(tasklist.camunda("GET", "/task/" + task + "/deployed-form", null)
                        .body())
                .contains("khenThuongTaskForm");
    }

    @Test
    void completesWithTheSavedDraft() {
        door.saveDraft(appraiser, task, json.valueToTree(ACCEPT));

        assertThat(submit("{}").statusCode()).isEqualTo(204);
        assertThat(door.openTask(appraiser, dossier.value(), "appraiseDossier")).isPresent();
    }

    @Test
    void doesNotCompleteWithoutADraft() {
        assertRefused(submit("{}"), "Chưa ghi nhận được");
    }

    @Test
    void doesNotCompleteWithTheDraftOfSomebodyElse() {
        door.saveDraft(accounts.person(HOME_AFFAIRS, Role.APPRAISER), task, json.valueToTree(ACCEPT));

        assertRefused(submit("{}"), "Chưa ghi nhận được");
    }

    @Test
    void refusesAnExtraVariable() {
        door.saveDraft(appraiser, task, json.valueToTree(ACCEPT));

        String extra = "{\"variables\":{\"hacked\":{\"value\":true,\"type\":\"Boolean\"}}}";
        assertRefused(submit(extra), "không được kèm");

        HttpResponse<String> completed = tasklist.camunda("POST", "/task/" + task + "/complete", extra);
        assertThat(completed.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(completed.body()).contains("không được kèm");
        assertStands();
    }

    /** Doors of the engine that would end or change a case without the record step. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | bpmnError | {\"errorCode\":\"x\"}",
                "POST | bpmnEscalation | {\"escalationCode\":\"x\"}",
                "POST | resolve | {\"variables\":{\"hacked\":{\"value\":true,\"type\":\"Boolean\"}}}",
                "POST | comment/create | {\"message\":\"x\"}",
                "POST | attachment/create | {}",
                "POST | localVariables | {\"modifications\":{\"hacked\":{\"value\":true}}}",
                "PUT | localVariables/hacked | {\"value\":true}",
                "POST | variables | {\"modifications\":{\"hacked\":{\"value\":true}}}",
                "PUT | variables/hacked | {\"value\":true}",
                "DELETE | variables/unit | ",
                "POST | identity-links | {\"groupId\":\"x\",\"type\":\"candidate\"}",
                "POST | delegate | {\"userId\":\"x\"}",
                "PUT | | {\"due\":null}"
            })
    void keepsClosedWhatGoesAroundTheRecordStep(String method, String way, String body) {
        door.saveDraft(appraiser, task, json.valueToTree(ACCEPT));
        tasklist.camunda("POST", "/task/" + task + "/claim", "{\"userId\":\"" + appraiser.userId() + "\"}");
        Fingerprint before = Fingerprint.of(jdbc);
        long history = historyRows();

        assertThat(tasklist.camunda(method, "/task/" + task + (way == null ? "" : "/" + way), body)
                        .statusCode())
                .isEqualTo(403);

        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
        assertThat(historyRows()).isEqualTo(history);
        assertThat(submit("{}").statusCode()).isEqualTo(204);
        assertThat(door.openTask(appraiser, dossier.value(), "appraiseDossier")).isPresent();
    }

    @Test
    void closesTheRestOfTheEnginesInterfaceAndAdminsPlugins() {
        for (String path : List.of("/execution", "/variable-instance/count", "/history/variable-instance", "/job")) {
            assertThat(tasklist.camunda("GET", path, null).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(tasklist.get("/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAChangedFlag() {
        door.saveDraft(appraiser, task, json.valueToTree(ACCEPT));

        assertRefused(
                submit("{\"variables\":{\"unit\":{\"value\":\"sotaichinh\",\"type\":\"String\"}}}"), "không được kèm");
    }

    @Test
    void doesNotCompleteTwice() {
        door.saveDraft(appraiser, task, json.valueToTree(ACCEPT));
        submit("{}");

        HttpResponse<String> again = submit("{}");
        assertThat(again.statusCode()).isBetween(400, 500);
        assertThat(again.body()).contains("Việc này đã được xử lý");
        assertThat(door.openTasks(appraiser, dossier.value()))
                .extracting(OpenTask::step)
                .containsExactly("appraiseDossier");
    }

    @Test
    void doesNotAssignToSomebodyOfTheUnit() {
        Actor officer = accounts.person(unit, Role.AWARD_OFFICER);

        for (String way : List.of("assignee", "claim", "delegate")) {
            assertThat(tasklist.camunda(
                                    "POST", "/task/" + task + "/" + way, "{\"userId\":\"" + officer.userId() + "\"}")
                            .statusCode())
                    .as(way)
                    .isEqualTo(403);
        }
        assertThat(door.openTask(appraiser, dossier.value(), "checkReception")
                        .orElseThrow()
                        .assignee())
                .isNull();
    }

    @Test
    void doesNotTakeATaskForAColleague() {
        Actor colleague = accounts.person(HOME_AFFAIRS, Role.APPRAISER);

        assertThat(tasklist.camunda("POST", "/task/" + task + "/claim", "{\"userId\":\"" + colleague.userId() + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasklist.camunda("POST", "/task/" + task + "/claim", "{\"userId\":\"" + appraiser.userId() + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void hidesTheTaskFromAnotherOffice() {
        Visitor clerk = new Visitor(port)
                .signedIn(accounts.person(HOME_AFFAIRS, Role.DECISION_CLERK).userId(), TestAccounts.PASSWORD);

        assertThat(clerk.camunda("GET", "/task/" + task, null).statusCode()).isIn(403, 404);
        assertThat(clerk.camunda("POST", "/task/" + task + "/complete", "{}").statusCode())
                .isIn(403, 404);
        assertThat(clerk.camunda("GET", "/task?maxResults=100", null).body()).doesNotContain(task);
    }

    @Test
    void letsNobodySetVariablesStartInstancesDeployOrStoreFilters() {
        assertThat(tasklist.camunda("PUT", "/task/" + task + "/variables/unit", "{\"value\":\"sotaichinh\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(tasklist.camunda("POST", "/process-definition/key/award-proposal/start", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(tasklist.camunda("POST", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasklist.camunda("POST", "/task/create", "{\"id\":\"own-task\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(door.openTask(appraiser, dossier.value(), "checkReception")).isPresent();
    }

    private HttpResponse<String> submit(String body) {
        return tasklist.camunda("POST", "/task/" + task + "/submit-form", body);
    }

    /** Refused in words, and the task stands as before. */
    private void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
        assertStands();
    }

    private void assertStands() {
        assertThat(door.openTask(appraiser, dossier.value(), "checkReception")).isPresent();
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where name_ = 'hacked'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Rows of every history table of the engine, without its log of sign-ins. */
    private long historyRows() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_name like 'act\\_hi\\_%'")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
