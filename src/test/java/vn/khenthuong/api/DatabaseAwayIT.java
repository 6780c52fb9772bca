package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;
import vn.khenthuong.support.StalledDatabase;
import vn.khenthuong.support.TestPeople;

/** The database stops answering in the middle of a draft: people are told so, nothing is lost, and it goes on afterwards. */
@IntegrationTest
@EnabledOnOs({OS.LINUX, OS.MAC})
class DatabaseAwayIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whatWasAskedMeanwhileIsAnsweredByASentenceAndCanBeAskedAgain() throws Exception {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.draftWith("Nguyễn Văn Mẫu Trước");
        int version = walker.version(code);
        Map<String, Object> next = SampleNominees.individual(walker.unit(), "Nguyễn Văn Mẫu Sau");
        Fingerprint before = Fingerprint.of(jdbc);

        ApiClient officer = walker.as(Role.AWARD_OFFICER).at(version);
        Answer answer =
                StalledDatabase.during(context, () -> officer.post("/api/dossiers/" + code + "/nominees", next));

        answer.expect(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.detail()).contains("chưa được thực hiện").contains("Hãy thử lại sau ít phút");
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
        walker.as(Role.AWARD_OFFICER)
                .at(version)
                .post("/api/dossiers/" + code + "/nominees", next)
                .expect(201);
        assertThat(walker.nominees(code)).hasSize(2);
    }

    /** A form, a task and somebody who signs in at that moment. */
    @Test
    void peopleReadThePageThatSaysSoAndSendTheSameAgain() throws Exception {
        RouteWalker walker = RouteWalker.fresh(context);
        String atCouncil = walker.toCouncilWith("Nguyễn Văn Mẫu Đang Họp");
        Map<String, Object> minutes = walker.minutes(atCouncil, Set.copyOf(walker.nominees(atCouncil)));
        String draft = walker.draft();
        String login = walker.people().in(new UnitCode(walker.unit()), Role.AWARD_OFFICER);
        Visitor officer = new Visitor(port).signedIn(login, TestPeople.PASSWORD);
        String address = "/dossiers/" + draft + "/nominees/new?kind=INDIVIDUAL";
        String form = "version=" + walker.version(draft) + "&kind=INDIVIDUAL&body=" + walker.unit()
                + "&name=" + URLEncoder.encode("Trần Thị Ví Dụ Chờ", StandardCharsets.UTF_8)
                + "&_csrf="
                + URLEncoder.encode(Visitor.token(officer.get(address).body()), StandardCharsets.UTF_8);
        Visitor newcomer = new Visitor(port);
        String credentials = "username=" + login + "&password=" + TestPeople.PASSWORD + "&_csrf="
                + URLEncoder.encode(Visitor.token(newcomer.get("/login").body()), StandardCharsets.UTF_8);
        ApiClient secretary = walker.as(Role.COUNCIL_SECRETARY);
        Fingerprint before = Fingerprint.of(jdbc);

        List<Object> answers = StalledDatabase.during(context, () -> Stream.<Callable<Object>>of(
                        () -> officer.post(address, form),
                        () -> officer.get("/dossiers"),
                        () -> newcomer.post("/login", credentials),
                        () -> walker.submit(secretary, atCouncil, "holdCouncilMeeting", minutes))
                .map(call -> CompletableFuture.supplyAsync(() -> called(call)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());

        assertThat(answers.subList(0, 3)).allSatisfy(answer -> {
            HttpResponse<?> page = (HttpResponse<?>) answer;
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body().toString())
                    .contains("Tạm thời chưa lưu được", "chưa được lưu và hồ sơ không thay đổi", "</html>");
        });
        assertThat(((Answer) answers.get(3)).expect(503).detail()).contains("chưa được thực hiện");
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);

        assertThat(officer.post(address, form).statusCode()).isEqualTo(302);
        assertThat(walker.dossier(draft).toString()).contains("Trần Thị Ví Dụ Chờ");
        walker.meet(atCouncil, minutes).expect(204);
    }

    private static Object called(Callable<Object> call) {
        try {
            return call.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
