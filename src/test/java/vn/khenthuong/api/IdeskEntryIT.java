package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;

/** A unit sent its papers by iDesk in time; Home Affairs enters them after the deadline (stand A14). */
@IntegrationTest
class IdeskEntryIT {

    /** Rules: plan 0125/KH-UBND, V.2, before 31/3/2026. */
    private static final Instant DEADLINE = Instant.parse("2026-03-30T17:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    RehearsalClock clock;

    @Autowired
    JdbcClient jdbc;

    private Duration offset;

    @BeforeEach
    void remember() {
        offset = clock.offset();
    }

    @AfterEach
    void goBack() {
        clock.setOffset(offset);
    }

    @Test
    void theHourOfArrivalCountsAndNotTheHourOfEntering() {
        RouteWalker walker = RouteWalker.fresh(context);
        clock.moveTo(DEADLINE.plus(Duration.ofHours(15)));
        ApiClient appraiser = walker.office(Role.APPRAISER);
        Instant arrived = DEADLINE.minusSeconds(1);

        String code = ready(walker, appraiser, arrived);
        assertThat(walker.state(code)).as("the unit can watch").isEqualTo("READY");
        walker.send(code).expect(403);
        walker.submit(appraiser, code, "sendDossier", Map.of()).expect(204);

        JsonNode dossier = walker.dossier(code);
        assertThat(Instant.parse(dossier.path("sentAt").asText())).isEqualTo(arrived);
        assertThat(dossier.path("state").asText()).isEqualTo("SENT");
        walker.submit(appraiser, code, "checkReception", Map.of("outcome", "ACCEPT", "points", List.of()))
                .expect(403);
        walker.submit(
                        walker.office(Role.APPRAISER, "2"),
                        code,
                        "checkReception",
                        Map.of("outcome", "ACCEPT", "points", List.of()))
                .expect(204);
    }

    @Test
    void whatArrivedAtTheDeadlineIsTooLateHereToo() {
        RouteWalker walker = RouteWalker.fresh(context);
        clock.moveTo(DEADLINE.plus(Duration.ofHours(15)));
        ApiClient appraiser = walker.office(Role.APPRAISER);
        String code = ready(walker, appraiser, DEADLINE);
        Fingerprint before = Fingerprint.of(jdbc);

        Answer answer = walker.submit(appraiser, code, "sendDossier", Map.of()).expect(422);

        assertThat(answer.blockingRules()).containsExactly("sent-before-deadline");
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void anArrivalNeedsItsNumberItsProofAndAnHourThatHasCome() {
        RouteWalker walker = RouteWalker.fresh(context);
        ApiClient appraiser = walker.office(Role.APPRAISER);
        Map<String, Object> entry = entry(walker, appraiser, clock.instant().plusSeconds(60));
        entry.put("number", " ");
        entry.put("proof", null);
        Map<String, Object> ofTheUnit = entry(walker, walker.as(Role.AWARD_OFFICER), DEADLINE.minusSeconds(1));
        Fingerprint before = Fingerprint.of(jdbc);

        Answer answer = appraiser.post("/api/idesk-entries", entry).expect(422);

        assertThat(answer.text())
                .contains("Số văn bản đến iDesk")
                .contains("Thời điểm đến iDesk còn thiếu hoặc ở tương lai.")
                .contains("Chưa tải lên bản chứng minh thời điểm đến");
        walker.as(Role.AWARD_OFFICER).post("/api/idesk-entries", ofTheUnit).expect(403);
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
    }

    /** The officer copies the unit's steps from its papers. */
    private static String ready(RouteWalker walker, ApiClient appraiser, Instant arrived) {
        String code = appraiser
                .post("/api/idesk-entries", entry(walker, appraiser, arrived))
                .expect(201)
                .json()
                .path("dossier")
                .asText();
        String nominee = appraiser
                .at(version(appraiser, code))
                .post(
                        "/api/dossiers/" + code + "/nominees",
                        SampleNominees.individual(walker.unit(), "Nguyễn Văn Mẫu Đến Qua iDesk"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        appraiser
                .post(
                        "/api/dossiers/" + code + "/documents",
                        Map.of("nominee", nominee, "item", "report", "file", walker.file(appraiser, "report")))
                .expect(201);
        appraiser
                .at(version(appraiser, code))
                .put(
                        "/api/dossiers/" + code + "/nominees/names",
                        Map.of(
                                "names",
                                List.of(Map.of("nominee", nominee, "name", "Ông Nguyễn Văn Mẫu Đến Qua iDesk"))))
                .expect(200);
        appraiser
                .at(version(appraiser, code))
                .post("/api/dossiers/" + code + "/to-council", Map.of())
                .expect(200);
        walker.submit(appraiser, code, "holdCouncilMeeting", minutes(walker, appraiser, nominee))
                .expect(204);
        walker.submit(appraiser, code, "signLetter", Map.of("outcome", "SIGN", "onBehalf", false, "reason", ""))
                .expect(204);
        walker.submit(
                        appraiser,
                        code,
                        "numberLetter",
                        Map.of(
                                "number", "45/TTr-UBND",
                                "date", RouteWalker.MEETING.toString(),
                                "file", walker.file(appraiser, "letter")))
                .expect(204);
        return code;
    }

    private static Map<String, Object> entry(RouteWalker walker, ApiClient appraiser, Instant arrived) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("unit", walker.unit());
        entry.put("number", "1234/iDesk");
        entry.put("arrivedAt", arrived.toString());
        entry.put("proof", walker.file(appraiser, "related"));
        entry.put("reason", "Đơn vị gửi qua iDesk.");
        return entry;
    }

    private static Map<String, Object> minutes(RouteWalker walker, ApiClient appraiser, String nominee) {
        Map<String, Object> minutes = new LinkedHashMap<>();
        minutes.put("heldOn", RouteWalker.MEETING.toString());
        minutes.put("place", "Phòng họp");
        minutes.put("chair", "Trần Thị Ví Dụ");
        minutes.put("totalMembers", 3);
        minutes.put(
                "attendance",
                List.of(
                        Map.of("name", "Ủy viên Ví Dụ 1", "present", true),
                        Map.of("name", "Ủy viên Ví Dụ 2", "present", true),
                        Map.of("name", "Ủy viên Ví Dụ 3", "present", true)));
        minutes.put(
                "ballots",
                List.of(Map.of(
                        "nominee", nominee, "inFavour", 3, "against", 0, "recused", 0, "selected", true, "note", "")));
        minutes.put("minutesFile", walker.file(appraiser, "minutes"));
        return minutes;
    }

    private static int version(ApiClient client, String code) {
        return client.get("/api/dossiers/" + code)
                .expect(200)
                .json()
                .path("version")
                .asInt();
    }
}
