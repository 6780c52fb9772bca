package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;

/** What people get wrong: a clear sentence in Vietnamese, and no table has changed. */
@IntegrationTest
class BadInputIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"bao-cao.pdf", "bao-cao.docx", "bao-cao"})
    void aFileThatIsNoPdfWhateverItsName(String name) {
        RouteWalker walker = walker();
        byte[] word = "PK\u0003\u0004 word/document.xml".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = refused(
                422, () -> walker.as(Role.AWARD_OFFICER).upload(walker.unit(), "report", name, word), "pdf-not-a-pdf");
        assertThat(answer.detail()).contains("không phải là tệp PDF").contains("Hãy mở văn bản");
    }

    @Test
    void anEncryptedAndABrokenPdf() {
        RouteWalker walker = walker();
        Answer encrypted = refused(
                422,
                () -> walker.as(Role.AWARD_OFFICER).upload(walker.unit(), "report", "a.pdf", Pdfs.encrypted()),
                "pdf-encrypted");
        assertThat(encrypted.detail()).contains("Hãy bỏ mật khẩu");

        byte[] whole = Pdfs.onePage();
        Answer broken = refused(
                422,
                () -> walker.as(Role.AWARD_OFFICER)
                        .upload(walker.unit(), "report", "a.pdf", Arrays.copyOf(whole, whole.length / 3)),
                "pdf-broken");
        assertThat(broken.detail()).contains("bị hỏng hoặc chưa được chép đủ");
    }

    @Test
    void sixtyMegabytes() {
        RouteWalker walker = walker();
        byte[] large = new byte[60 * 1024 * 1024];
        System.arraycopy(Pdfs.onePage(), 0, large, 0, Pdfs.onePage().length);
        Answer answer = refused(
                413,
                () -> walker.as(Role.AWARD_OFFICER).upload(walker.unit(), "report", "lon.pdf", large),
                "pdf-too-large");
        assertThat(answer.detail()).contains("lớn hơn 50 MB").contains("200 dpi");
    }

    /** Above what the server reads at all: it still answers in words instead of breaking the line. */
    @Test
    void aHundredAndTwentyMegabytes() {
        RouteWalker walker = walker();
        Answer answer = refused(413, () -> walker.as(Role.AWARD_OFFICER)
                .upload(walker.unit(), "report", "rat-lon.pdf", new byte[120 * 1024 * 1024]));
        assertThat(answer.detail()).contains("Tệp quá lớn").contains("200 dpi");
    }

    /** A draft may be as incomplete as life; the council cannot select what is incomplete. */
    @Test
    void aNomineeWithoutBirthDate() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Map<String, Object> nominee = SampleNominees.individual(walker.unit(), "Trần Thị Ví Dụ Không Ngày Sinh");
        nominee.remove("birthDate");
        walker.added(code, nominee);
        walker.toCouncil(code).expect(200);

        Map<String, Object> minutes = walker.minutes(code, Set.copyOf(walker.nominees(code)));
        Answer answer = refused(422, () -> walker.meet(code, minutes), "birth-date-possible");
        assertThat(answer.message("birth-date-possible")).contains("Chưa có ngày sinh");
        assertThat(walker.state(code)).isEqualTo("COUNCIL");
    }

    @Test
    void aNomineeBornTomorrow() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Map<String, Object> nominee = SampleNominees.individual(walker.unit(), "Trần Thị Ví Dụ");
        nominee.put("birthDate", "2026-03-28");
        Answer answer = refused(422, () -> walker.add(code, nominee), "birth-date-possible");
        assertThat(answer.message("birth-date-possible")).contains("Ngày sinh sau ngày hôm nay");
    }

    @Test
    void aNomineeTwiceInOneDossier() {
        RouteWalker walker = walker();
        String code = walker.draft();
        walker.added(code, SampleNominees.individual(walker.unit(), "Nguyễn Văn Mẫu Hai Lần"));
        Answer answer = refused(
                422,
                () -> walker.add(code, SampleNominees.individual(walker.unit(), "NGUYỄN VĂN MẪU HAI LẦN")),
                "named-once");
        assertThat(answer.message("named-once")).contains("Đã có trong hồ sơ này");
    }

    @Test
    void aCitizenNumberThatIsLiveInAnotherUnitsSentDossier() {
        String number = "066085001234";
        RouteWalker first = walker();
        String sent = first.draft();
        Map<String, Object> nominee = SampleNominees.individual(first.unit(), "Nguyễn Văn Mẫu Ở Xã");
        nominee.put("citizenNumber", number);
        first.added(sent, nominee);
        first.toReady(sent);
        first.send(sent).expect(204);

        RouteWalker second = walker();
        String code = second.draft();
        Map<String, Object> again = SampleNominees.individual(second.unit(), "Nguyễn V. Mẫu");
        again.put("citizenNumber", number);
        second.added(code, again);
        second.toReady(code);

        Answer answer = refused(422, () -> second.send(code), "one-award-per-achievement");
        assertThat(answer.message("one-award-per-achievement"))
                .contains("Số định danh cá nhân này đã có trong hồ sơ đơn vị khác đã gửi");
        assertThat(answer.text()).doesNotContain(number);
        assertThat(second.state(code)).isEqualTo("READY");
    }

    @Test
    void morePeopleVotedThanThereAreVoters() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Map<String, Object> commune = SampleNominees.commune(walker.unit(), "Phường Xuân Đài");
        commune.put("voted", 10_001);
        Answer answer = refused(422, () -> walker.add(code, commune), "turnout-possible");
        assertThat(answer.message("turnout-possible")).contains("lớn hơn số cử tri trong danh sách");
    }

    @Test
    void aThirdCaseOfACommune() {
        RouteWalker walker = walker();
        String code = walker.toCouncilWith("Nguyễn Văn Mẫu Một", "Nguyễn Văn Mẫu Hai", "Nguyễn Văn Mẫu Ba");
        Map<String, Object> minutes = walker.minutes(code, Set.copyOf(walker.nominees(code)));
        Answer answer = refused(422, () -> walker.meet(code, minutes), "quota-not-exceeded");
        assertThat(answer.message("quota-not-exceeded"))
                .contains("đã chọn 3 trường hợp")
                .contains("vượt số lượng tối đa 2");
    }

    @Test
    void aFourthIndividualOfTheFinanceDepartment() {
        RouteWalker walker = walker("sotaichinh");
        String code = walker.toCouncilWith("Lê Văn Mẫu Một", "Lê Văn Mẫu Hai", "Lê Văn Mẫu Ba", "Lê Văn Mẫu Bốn");
        Map<String, Object> minutes = walker.minutes(code, Set.copyOf(walker.nominees(code)));
        Answer answer = refused(422, () -> walker.meet(code, minutes), "quota-not-exceeded");
        assertThat(answer.message("quota-not-exceeded")).contains("vượt số lượng tối đa 3 cá nhân");
    }

    @Test
    void aCollectiveOnTheLineOfTheSteeringCommittee() {
        RouteWalker walker = walker("bantochuc");
        String code = walker.draft();
        Map<String, Object> collective = SampleNominees.agency(walker.unit(), "Phòng Ví Dụ");
        collective.put("body", "bcd");
        collective.put("managingUnit", "bantochuc");
        walker.added(code, collective);
        walker.toCouncil(code).expect(200);
        Map<String, Object> minutes = walker.minutes(code, Set.copyOf(walker.nominees(code)));
        Answer answer = refused(422, () -> walker.meet(code, minutes), "quota-line-applies");
        assertThat(answer.message("quota-line-applies")).contains("Ban Chỉ đạo").contains("tập thể");
    }

    @Test
    void minutesOlderThanElectionDayForTheCommuneItself() {
        RouteWalker walker = walker();
        String code = walker.draft();
        walker.added(code, SampleNominees.commune(walker.unit(), "Xã Xuân Lãnh"));
        walker.toCouncil(code).expect(200);
        Map<String, Object> minutes = walker.minutes(code, Set.copyOf(walker.nominees(code)));
        minutes.put("heldOn", "2026-03-14");
        Answer answer = refused(422, () -> walker.meet(code, minutes), "minutes-after-election");
        assertThat(answer.message("minutes-after-election"))
                .contains("Biên bản họp trước ngày bầu cử 15/03/2026")
                .contains("Đề nghị Hội đồng họp xét lại");
    }

    @Test
    void aLetterDatedBeforeItsMinutes() {
        RouteWalker walker = walker();
        String code = walker.toCouncilWith("Nguyễn Văn Mẫu Tờ Trình");
        walker.meet(code, walker.minutes(code, Set.copyOf(walker.nominees(code))))
                .expect(204);
        walker.sign(code).expect(204);
        Map<String, Object> letter = walker.letter(RouteWalker.MEETING.minusDays(1));
        Answer answer = refused(422, () -> walker.number(code, letter), "minutes-letter-sending-in-order");
        assertThat(answer.message("minutes-letter-sending-in-order"))
                .contains("Ngày tờ trình trước ngày họp của Hội đồng");
        assertThat(walker.state(code)).isEqualTo("NUMBERING");
    }

    @Test
    void aScriptInAName() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Map<String, Object> nominee = SampleNominees.individual(walker.unit(), "<script>alert('x')</script>");
        Answer answer = refused(422, () -> walker.add(code, nominee), "input-characters");
        assertThat(answer.message("input-characters")).contains("có ký tự không được dùng");
    }

    @Test
    void aReasonOfTenThousandCharacters() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Answer answer = refused(
                422,
                () -> walker.as(Role.AWARD_OFFICER)
                        .post("/api/dossiers/" + code + "/withdrawal", Map.of("reason", "lý do ".repeat(1667))),
                "input-too-long");
        assertThat(answer.message("input-too-long"))
                .contains("ký tự, tối đa 4000")
                .contains("Hãy rút gọn");
    }

    @Test
    void aTaskCompletedTwice() {
        RouteWalker walker = walker();
        String code = walker.toCouncilWith("Nguyễn Văn Mẫu Hai Lần Ký");
        walker.meet(code, walker.minutes(code, Set.copyOf(walker.nominees(code))))
                .expect(204);
        JsonNode task = walker.as(Role.HEAD)
                .get("/api/tasks/of/" + code)
                .expect(200)
                .json()
                .get(0);
        String id = task.path("id").asText();
        walker.as(Role.HEAD)
                .put("/api/tasks/" + id + "/draft", Map.of("outcome", "SIGN", "onBehalf", false, "reason", ""))
                .expect(200);
        walker.as(Role.HEAD).post("/api/tasks/" + id + "/complete", Map.of()).expect(204);

        Answer byId = refused(
                409, () -> walker.as(Role.HEAD).post("/api/tasks/" + id + "/complete", Map.of()), "task-already-done");
        assertThat(byId.detail()).contains("Việc này đã được xử lý");
        refused(409, () -> walker.sign(code), "task-already-done");
    }

    @Test
    void anotherUnitsDossierFileAndTaskByItsAddress() {
        RouteWalker owner = walker();
        String code = owner.toCouncilWith("Nguyễn Văn Mẫu Của Xã Khác");
        String file = owner.dossier(code).path("documents").get(0).path("file").asText();
        String task = owner.as(Role.COUNCIL_SECRETARY)
                .get("/api/tasks/of/" + code)
                .json()
                .get(0)
                .path("id")
                .asText();
        RouteWalker stranger = walker();
        for (Role role : List.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD)) {
            for (String path : List.of(
                    "/api/dossiers/" + code,
                    "/api/dossiers/" + code + "/findings",
                    "/api/dossiers/" + code + "/quota",
                    "/api/dossiers/" + code + "/meetings",
                    "/api/dossiers/" + code + "/progress",
                    "/api/files/" + file,
                    "/api/files/" + file + "/content",
                    "/api/tasks/" + task)) {
                Answer answer = stranger.as(role).get(path).expect(404);
                assertThat(answer.detail()).isEqualTo("Không có nội dung này, hoặc bạn không có quyền xem.");
                assertThat(answer.text()).doesNotContain("Nguyễn Văn Mẫu");
            }
        }
        assertThat(stranger.as(Role.COUNCIL_SECRETARY)
                        .get("/api/tasks/of/" + code)
                        .json())
                .isEmpty();
        refused(404, () -> stranger.as(Role.COUNCIL_SECRETARY).put("/api/tasks/" + task + "/draft", Map.of()));
        refused(404, () -> stranger.as(Role.COUNCIL_SECRETARY).post("/api/tasks/" + task + "/complete", Map.of()));
        refused(
                404,
                () -> stranger.as(Role.AWARD_OFFICER).at(1).post("/api/dossiers/" + code + "/to-council", Map.of()));
        assertThat(stranger.as(Role.AWARD_OFFICER)
                        .get("/api/dossiers/DL2026-99999")
                        .expect(404)
                        .detail())
                .isEqualTo("Không có nội dung này, hoặc bạn không có quyền xem.");
    }

    @Test
    void twoWritersOfOneDraft() {
        RouteWalker walker = walker();
        String code = walker.draft();
        Map<String, Object> nominee = SampleNominees.individual(walker.unit(), "Nguyễn Văn Mẫu Hai Tab");
        String id = walker.added(code, nominee);
        int seen = walker.version(code);
        String path = "/api/dossiers/" + code + "/nominees/" + id;
        nominee.put("achievement", "Bản của người thứ nhất.");
        walker.as(Role.AWARD_OFFICER).at(seen).put(path, nominee).expect(200);
        nominee.put("achievement", "Bản của người thứ hai.");
        Answer late =
                refused(409, () -> walker.as(Role.COUNCIL_SECRETARY).at(seen).put(path, nominee));
        assertThat(late.detail()).contains("đã được người khác sửa sau khi bạn mở");
        int newest = late.json().path("currentVersion").asInt();
        assertThat(newest).isEqualTo(walker.version(code)).isGreaterThan(seen);
        assertThat(walker.dossier(code)
                        .path("nominees")
                        .get(0)
                        .path("typed")
                        .path("achievement")
                        .asText())
                .isEqualTo("Bản của người thứ nhất.");
        walker.as(Role.COUNCIL_SECRETARY).at(newest).put(path, nominee).expect(200);

        Answer blind = refused(428, () -> walker.as(Role.AWARD_OFFICER).put(path, nominee));
        assertThat(blind.detail()).contains("If-Match");
    }

    private RouteWalker walker() {
        return RouteWalker.fresh(context);
    }

    private RouteWalker walker(String unit) {
        return RouteWalker.of(context, unit);
    }

    /** Runs an act that must be refused with this status and these blocking rules, and shows that nothing changed. */
    private Answer refused(int status, Supplier<Answer> act, String... rules) {
        Fingerprint before = Fingerprint.of(jdbc);
        Answer answer = act.get().expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("vi");
        assertThat(answer.text()).doesNotContain("Exception", "vn.khenthuong", "org.");
        assertThat(answer.blockingRules()).contains(rules);
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
        return answer;
    }
}
