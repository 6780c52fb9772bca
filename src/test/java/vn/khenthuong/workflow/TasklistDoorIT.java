package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.security.TestAccounts;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
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
                        .body())
                .isEqualTo("[]");
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

        assertRefused(submit("{\"variables\":{\"hacked\":{\"value\":true,\"type\":\"Boolean\"}}}"), "không được kèm");
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

        assertThat(submit("{}").statusCode()).isBetween(400, 500);
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
        assertThat(door.openTask(appraiser, dossier.value(), "checkReception")).isPresent();
        assertThat(tasklist.camunda("GET", "/history/variable-instance?variableName=hacked&maxResults=1", null)
                        .body())
                .isEqualTo("[]");
    }
}
