package vn.khenthuong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.IntegrationTest;

/** Passwords guessed, changed and recorded. */
@IntegrationTest
class LoginIT {

    private static final UnitCode FINANCE = new UnitCode("sotaichinh");
    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final String NEW_PASSWORD = "mot-mat-khau-khac-han";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    RehearsalClock clock;

    @Autowired
    AuditTrail trail;

    TestAccounts accounts;
    Actor officer;

    private Duration offset;

    @BeforeEach
    void person() {
        accounts = new TestAccounts(context);
        officer = accounts.person(FINANCE, Role.AWARD_OFFICER);
        offset = clock.offset();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    Visitor signedIn(Actor actor) {
        return new Visitor(port).signedIn(actor.userId(), TestAccounts.PASSWORD);
    }

    ApiClient api(String password) {
        return ApiClient.as(port, officer.userId(), password);
    }

    @Nested
    class Guessing {

        @Test
        void makesEvenTheRightPasswordWaitAndSaysHowLong() {
            Visitor guesser = guess(LoginAttempts.FREE);

            String to = location(guesser.signIn(officer.userId(), TestAccounts.PASSWORD));

            assertThat(to).matches(".*/login\\?wait=(9|10|11)");
            assertThat(guesser.get(to.substring(to.indexOf("/login"))).body())
                    .contains("Đã nhập sai mật khẩu nhiều lần")
                    .containsPattern("Hãy đợi (9|10|11) giây rồi đăng nhập lại");
        }

        @Test
        void endsByTime() {
            Visitor guesser = guess(LoginAttempts.FREE);
            clock.setOffset(offset.plus(LoginAttempts.FIRST).plusSeconds(1));

            assertThat(location(guesser.signIn(officer.userId(), TestAccounts.PASSWORD)))
                    .doesNotContain("/login");
        }

        /** The engine alone would lock the account for good after ten. */
        @Test
        void locksNobodyOut() {
            for (int i = 0; i < 12; i++) {
                clock.setOffset(clock.offset().plus(LoginAttempts.LONGEST));
                assertThat(api("sai-mat-khau").get("/api/me").status()).isEqualTo(401);
            }

            assertThat(api("sai-mat-khau").get("/api/me").status()).isEqualTo(429);
            assertThat(ApiClient.as(port, officer.userId(), TestAccounts.PASSWORD)
                            .with("X-Forwarded-For", "192.0.2.7")
                            .get("/api/me")
                            .status())
                    .as("from the colleague's own address, at the same moment")
                    .isNotIn(401, 429);
            assertThat(context.getBean(IdentityService.class).checkPassword(officer.userId(), TestAccounts.PASSWORD))
                    .isTrue();
        }

        @Test
        void isToldToProgramsWithTheSecondsToWait() {
            for (int i = 0; i < LoginAttempts.FREE; i++) {
                api("sai-mat-khau").get("/api/me").expect(401);
            }

            Answer answer = api(TestAccounts.PASSWORD).get("/api/me").expect(429);

            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(9, 11);
            assertThat(answer.detail())
                    .contains("Đã nhập sai mật khẩu nhiều lần")
                    .contains("Retry-After");
        }

        private Visitor guess(int times) {
            Visitor guesser = new Visitor(port);
            for (int i = 0; i < times; i++) {
                assertThat(location(guesser.signIn(officer.userId(), "sai-mat-khau")))
                        .endsWith("/login?error");
            }
            return guesser;
        }
    }

    @Nested
    class ChangedPassword {

        @Test
        void endsTheSessionsThatBeganWithTheOldOne() {
            Visitor browser = signedIn(officer);
            assertThat(browser.get("/dossiers").statusCode()).isEqualTo(200);
            Actor administrator = accounts.person(HOME_AFFAIRS, Role.ORGANISATION_ADMINISTRATOR);

            change(ApiClient.as(port, administrator.userId(), TestAccounts.PASSWORD));

            assertThat(location(browser.get("/dossiers"))).endsWith("/login?expired");
            assertThat(browser.get("/api/dossiers").statusCode()).isEqualTo(401);
            new Visitor(port).signedIn(officer.userId(), NEW_PASSWORD);
        }

        @Test
        void tellsAScriptSo() {
            Visitor browser = signedIn(officer);

            change(api(TestAccounts.PASSWORD));

            assertThat(browser.get("/dossiers", "HX-Request", "true").statusCode())
                    .isEqualTo(401);
        }

        @Test
        void leavesOtherPeoplesSessionsAlone() {
            Visitor colleague = signedIn(accounts.person(FINANCE, Role.CLERK));

            change(api(TestAccounts.PASSWORD));

            assertThat(colleague.get("/dossiers").statusCode()).isEqualTo(200);
        }

        @Test
        void isRecordedLikeTheAccountWithoutAnyPassword() {
            change(api(TestAccounts.PASSWORD));

            assertThat(trail.of(officer.organisation(), new AuditSubject("person", officer.userId())))
                    .extracting(AuditEvent::act)
                    .contains("account.created", "password.changed");
            assertThat(trail.of(officer.organisation(), new AuditSubject("person", officer.userId()))
                            .toString())
                    .doesNotContain(NEW_PASSWORD, TestAccounts.PASSWORD);
        }

        private void change(ApiClient client) {
            client.put(
                            "/api/people/" + URLEncoder.encode(officer.userId(), StandardCharsets.UTF_8) + "/password",
                            Map.of("password", NEW_PASSWORD))
                    .expect(204);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
