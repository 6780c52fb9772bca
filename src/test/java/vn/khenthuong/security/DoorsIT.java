package vn.khenthuong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

/** Who may knock where, asked over HTTP as a browser or program would. */
@IntegrationTest
class DoorsIT {

    private static final UnitCode FINANCE = new UnitCode("sotaichinh");
    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=50";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    TestAccounts accounts;

    @BeforeEach
    void accounts() {
        accounts = new TestAccounts(context);
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor as(Actor actor) {
        return visitor().signedIn(actor.userId(), TestAccounts.PASSWORD);
    }

    @Nested
    class NobodySignedIn {

        @Test
        void isSentToTheLoginPage() {
            HttpResponse<String> answer = visitor().get("/dossiers");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/dossiers", TASKS, "/engine-rest/task?maxResults=50", "/v3/api-docs"})
        void isToldSoWhereAProgramAsks(String path) {
            assertThat(visitor().get(path).statusCode()).isEqualTo(401);
        }

        @Test
        void isToldSoInsideAPage() {
            assertThat(visitor().get("/dossiers", "HX-Request", "true").statusCode())
                    .isEqualTo(401);
        }

        @Test
        void isToldSoWhenTheSessionEndedBeforeAForm() {
            HttpResponse<String> answer = visitor()
                    .send(visitor()
                            .request("/dossiers")
                            .header("HX-Request", "true")
                            .POST(BodyPublishers.ofString("a=b")));

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class SigningIn {

        @Test
        void makesANewSession() {
            Actor officer = accounts.person(FINANCE, Role.AWARD_OFFICER);
            Visitor visitor = visitor();
            visitor.get("/login");
            String before = visitor.cookie("JSESSIONID");

            visitor.signedIn(officer.userId(), TestAccounts.PASSWORD);

            assertThat(visitor.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "sai-mat-khau-roi", "mot-mat-khau-dai "})
        void refusesAnotherPassword(String password) {
            Actor officer = accounts.person(FINANCE, Role.AWARD_OFFICER);

            HttpResponse<String> answer = visitor().signIn(officer.userId(), password);

            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/api/admin/auth/user/default/login/tasklist",
                    "/camunda/api/admin/auth/user/default/login/cockpit",
                    "/camunda/api/admin/setup/default/user/create"
                })
        void theEnginesOwnWaysAreClosed(String path) {
            Actor officer = accounts.person(FINANCE, Role.AWARD_OFFICER);
            Visitor visitor = visitor();

            HttpResponse<String> answer = visitor.send(visitor.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "username=" + officer.userId() + "&password=" + TestAccounts.PASSWORD)));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(as(officer)
                            .send(visitor.request(path).POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void aFormWithoutTokenIsForged() {
            Visitor visitor = as(accounts.person(FINANCE, Role.AWARD_OFFICER));

            assertThat(visitor.send(visitor.request("/logout").POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class Applications {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/app/tasklist/default/",
                    "/camunda/app/welcome/default/",
                    TASKS,
                    "/engine-rest/task?maxResults=50"
                })
        void areClosedToUnits(String path) {
            Visitor head = as(accounts.person(FINANCE, Role.HEAD, Role.AWARD_OFFICER));

            assertThat(head.get(path).statusCode()).isEqualTo(403);
        }

        @Test
        void tasklistIsOpenToAnOffice() {
            Visitor appraiser = as(accounts.person(HOME_AFFAIRS, Role.APPRAISER));

            assertThat(appraiser.get("/camunda/app/tasklist/default/").statusCode())
                    .isEqualTo(200);
            assertThat(appraiser.get(TASKS).statusCode()).isEqualTo(200);
            assertThat(appraiser
                            .get("/camunda/api/engine/engine/default/filter?resourceType=Task&maxResults=100")
                            .body())
                    .contains("Hồ sơ chờ thẩm định")
                    .doesNotContain("Danh sách chờ quyết định");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/app/cockpit/default/",
                    "/camunda/app/admin/default/",
                    "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                    "/engine-rest/task?maxResults=50"
                })
        void administrationIsClosedToAnOffice(String path) {
            assertThat(as(accounts.person(HOME_AFFAIRS, Role.APPRAISER))
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/app/cockpit/default/",
                    "/camunda/app/admin/default/",
                    "/engine-rest/task?maxResults=50"
                })
        void administrationIsOpenToTheSystemAdministrator(String path) {
            assertThat(as(accounts.person(HOME_AFFAIRS, Role.SYSTEM_ADMINISTRATOR))
                            .get(path)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void leavingOneLeavesAll() {
            Visitor appraiser = as(accounts.person(HOME_AFFAIRS, Role.APPRAISER));
            appraiser.get("/camunda/app/tasklist/default/");

            HttpResponse<String> left = appraiser.send(appraiser
                    .request("/camunda/api/admin/auth/user/default/logout")
                    .POST(BodyPublishers.noBody()));

            assertThat(left.statusCode()).isEqualTo(204);
            assertThat(appraiser.get(TASKS).statusCode()).isEqualTo(401);
            assertThat(appraiser.get("/dossiers").statusCode()).isEqualTo(302);
        }
    }

    @Nested
    class Programs {

        @Test
        void bringTheirPasswordAndNeedNoToken() {
            Actor administrator = accounts.person(HOME_AFFAIRS, Role.SYSTEM_ADMINISTRATOR);
            Visitor program = visitor();

            HttpResponse<String> answer = program.send(program.request("/engine-rest/task?maxResults=50")
                    .header("Authorization", basic(administrator.userId(), TestAccounts.PASSWORD))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(program.cookie("JSESSIONID")).isNull();
        }

        @Test
        void withAWrongPasswordAreRefused() {
            Actor administrator = accounts.person(HOME_AFFAIRS, Role.SYSTEM_ADMINISTRATOR);

            assertThat(visitor()
                            .get(
                                    "/engine-rest/task?maxResults=50",
                                    "Authorization",
                                    basic(administrator.userId(), "sai"))
                            .statusCode())
                    .isEqualTo(401);
        }

        private static String basic(String userId, String password) {
            return "Basic "
                    + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void ourPagesRunOnlyOurScriptsAndTheEnginesKeepTheirOwnPolicy() {
        Visitor appraiser = as(accounts.person(HOME_AFFAIRS, Role.APPRAISER));

        assertThat(appraiser.get("/login").headers().allValues("Content-Security-Policy"))
                .containsExactly(SecurityConfiguration.CONTENT_SECURITY_POLICY)
                .noneMatch(policy -> policy.contains("unsafe"));
        assertThat(appraiser.get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
        assertThat(appraiser.get("/login").headers().firstValue("X-Frame-Options"))
                .hasValue("SAMEORIGIN");
    }
}
