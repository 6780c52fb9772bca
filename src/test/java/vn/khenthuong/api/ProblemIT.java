package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** Every failure of the API is problem details in the language asked for, without a word of the program's insides. */
@IntegrationTest
class ProblemIT {

    @Autowired
    ApplicationContext context;

    RouteWalker walker;

    @BeforeEach
    void walker() {
        walker = RouteWalker.of(context, "22192");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                  | JSON đúng cú pháp",
                "''                                 | Thiếu nội dung JSON",
                "{\"unit\":\"22192\",\"x\":1}       | Không có mục \"x\"",
                "{\"unit\":{\"a\":1}}               | Mục \"unit\" sai kiểu dữ liệu",
                "{\"unit\":\"Sở Y tế\"}             | Mục \"unit\" có giá trị \"Sở Y tế\" không hợp lệ",
                "{\"unit\":\"22192\",\"unit\":\"1\"}| JSON đúng cú pháp",
                "[]                                 | Thiếu nội dung JSON"
            })
    void aBodyThatCannotBeRead(String body, String sentence) {
        Answer answer = walker.as(Role.AWARD_OFFICER)
                .raw("POST", "/api/dossiers", "application/json", body)
                .expect(400);
        problem(answer, "/problems/unreadable");
        assertThat(answer.detail()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind      | \"PERSON\"    | INDIVIDUAL, COLLECTIVE",
                "kind      | 1             | Mục \"kind\"",
                "voters    | \"1.250\"     | một số nguyên, không có dấu ngăn cách",
                "voters    | 1.5           | Mục \"voters\"",
                "birthDate | \"19/5/1985\" | ngày dạng 2026-03-26",
                "attested  | \"all\"       | một danh sách",
                "reElection| \"có\"        | true hoặc false"
            })
    void aFieldOfTheWrongKindIsNamed(String field, String value, String sentence) {
        String code = walker.draft();
        Answer answer = walker.as(Role.AWARD_OFFICER)
                .at(walker.version(code))
                .raw(
                        "POST",
                        "/api/dossiers/" + code + "/nominees",
                        "application/json",
                        "{\"name\":\"Nguyễn Văn Mẫu\",\"" + field + "\":" + value + "}")
                .expect(400);
        problem(answer, "/problems/unreadable");
        assertThat(answer.detail()).contains("\"" + field + "\"").contains(sentence);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(walker.nominees(code)).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        Answer answer = walker.nobody().get("/api/dossiers").expect(401);
        problem(answer, "/problems/signed-out");
        assertThat(answer.detail()).contains("Bạn chưa đăng nhập");
        problem(
                ApiClient.as(port(), walker.people().in(new UnitCode("22192"), Role.DEPUTY_HEAD), "sai")
                        .get("/api/me")
                        .expect(401),
                "/problems/signed-out");
    }

    @Test
    void aForgedRequestOfABrowserIsRefused() {
        Answer answer = walker.nobody().post("/api/dossiers", Map.of("unit", "22192"));
        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anActThatOneMayNotDoIsForbiddenAndSaysSo() {
        String code = walker.draft();
        Answer answer = walker.as(Role.CLERK)
                .at(walker.version(code))
                .post("/api/dossiers/" + code + "/to-council", Map.of())
                .expect(403);
        problem(answer, "/problems/not-permitted");
        assertThat(answer.detail()).contains("không có quyền thực hiện việc này");
        walker.office(Role.APPRAISER).get("/api/audit").expect(403);
        walker.as(Role.HEAD).get("/api/people").expect(403);
        walker.as(Role.HEAD)
                .put("/api/clock", Map.of("to", "2026-03-27T01:00:00Z"))
                .expect(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing-here,404,/problems/unknown",
        "GET,/api/dossiers/khong-phai-ma,404,/problems/unknown",
        "GET,/api/files/123,404,/problems/unknown",
        "GET,/api/units/KHONG%20CO,404,/problems/unknown",
        "GET,/api/campaigns/khong-co,404,/problems/unknown",
        "GET,/api/tasks/of/DL2026-99999/signLetter,405,/problems/method",
        "DELETE,/api/dossiers,405,/problems/method",
        "GET,/api/audit?from=hom-qua,400,/problems/unreadable",
        "GET,/api/awards?year=nam-nay,400,/problems/unreadable"
    })
    void anAddressThatLeadsNowhere(String method, String path, int status, String type) {
        problem(walker.as(Role.HEAD).raw(method, path, "application/json", "").expect(status), type);
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        Answer answer = walker.as(Role.AWARD_OFFICER)
                .raw("POST", "/api/dossiers", "text/plain", "22192")
                .expect(415);
        problem(answer, "/problems/media-type");
        assertThat(answer.detail()).contains("application/json");
    }

    @Test
    void anUnknownStepOfATaskIsUnknown() {
        String code = walker.draft();
        problem(
                walker.as(Role.HEAD)
                        .post("/api/tasks/of/" + code + "/khongCoBuocNay", Map.of())
                        .expect(404),
                "/problems/unknown");
        problem(walker.as(Role.HEAD).get("/api/tasks/" + UUID.randomUUID()).expect(404), "/problems/unknown");
    }

    @Test
    void englishForWhoAsksForIt() {
        ApiClient english = walker.as(Role.AWARD_OFFICER).with("Accept-Language", "en-GB, vi;q=0.5");
        Answer answer =
                english.post("/api/dossiers", Map.of("unit", "khong-co")).expect(422);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.detail()).isEqualTo("There is no unit 'khong-co'.");
        assertThat(walker.as(Role.AWARD_OFFICER)
                        .with("Accept-Language", "fr")
                        .post("/api/dossiers", Map.of("unit", "khong-co"))
                        .expect(422)
                        .detail())
                .isEqualTo("Không có đơn vị mang mã \"khong-co\".");
    }

    private int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    private static void problem(Answer answer, String type) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo(type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.detail()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "vn.khenthuong", "org.springframework", "\"trace\"");
    }
}
