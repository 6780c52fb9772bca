package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** The register of holds for programs: the same answers as the pages give. */
@IntegrationTest
class HoldRegisterApiIT {

    @Autowired
    private ApplicationContext context;

    private RouteWalker unit;
    private ApiClient inspector;

    @BeforeEach
    void people() {
        unit = RouteWalker.fresh(context);
        inspector = unit.office(Role.INSPECTOR);
    }

    private static Map<String, Object> hold(String name, Map<String, Object> changed) {
        Map<String, Object> hold = new HashMap<>(Map.of(
                "kind", "INDIVIDUAL",
                "name", name,
                "reason", "PRESS_REPORT",
                "authority", "Ủy ban Kiểm tra Tỉnh ủy",
                "documentNumber", "44-CV/UBKTTU",
                "documentDate", "2026-03-20",
                "from", "2026-03-20"));
        hold.putAll(changed);
        return hold;
    }

    @Test
    void entersJudgesAndLifts() {
        String code = unit.toSentWith("Mai Thị Qua Giao Diện");
        JsonNode entered = inspector
                .post("/api/holds", hold("Mai Thị Qua Giao Diện", Map.of()))
                .expect(201)
                .json();
        String id = entered.path("hold").path("id").asText();
        JsonNode concerned = entered.path("concerned").path(0);

        assertThat(entered.path("findings").findValuesAsText("rule")).contains("hold-name-only", "hold-to-judge");
        assertThat(concerned.path("dossier").asText()).isEqualTo(code);
        assertThat(concerned.path("effect").asText()).isEqualTo("TO_JUDGE");

        inspector
                .put(
                        "/api/holds/" + id + "/nominees/"
                                + concerned.path("nominee").asText(),
                        Map.of("same", true))
                .expect(204);
        JsonNode shown = unit.as(Role.HEAD)
                .get("/api/dossiers/" + code)
                .expect(200)
                .json()
                .path("nominees")
                .path(0)
                .path("holds")
                .path(0);
        assertThat(shown.path("since").asText()).isEqualTo("2026-03-20");
        assertThat(shown.path("reason").isNull()
                        && shown.path("authority").asText().isEmpty())
                .isTrue();

        inspector
                .post("/api/holds/" + id + "/clearance", Map.of("reason", "Không vi phạm"))
                .expect(422);
        inspector
                .post(
                        "/api/holds/" + id + "/clearance",
                        Map.of(
                                "documentNumber", "50-KL/UBKTTU",
                                "documentDate", "2026-03-25",
                                "reason", "Không vi phạm"))
                .expect(204);
        assertThat(inspector
                        .get("/api/holds/" + id)
                        .expect(200)
                        .json()
                        .path("hold")
                        .path("state")
                        .asText())
                .isEqualTo("LIFTED");
        assertThat(inspector
                        .get("/api/holds?state=LIFTED&q=mai%20thi%20qua")
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .containsExactly(id);
    }

    @Test
    void namesWhatIsWrong() {
        String unknown = inspector
                .post("/api/holds", hold("Mai Thị Sai", Map.of("reason", "NEIGHBOURS")))
                .expect(400)
                .detail();
        assertThat(unknown).contains("reason", "NEIGHBOURS", "COMPLAINT");
        assertThat(inspector
                        .post("/api/holds", hold("Mai Thị Sai", Map.of("authority", " ", "until", "2026-03-01")))
                        .expect(422)
                        .json()
                        .findValuesAsText("rule"))
                .contains("input-required", "hold-until-before-from");
        inspector.post("/api/holds", Map.of()).expect(422);
        inspector.get("/api/holds/khong-phai-ma").expect(404);
        unit.as(Role.HEAD).get("/api/holds").expect(404);
        unit.as(Role.HEAD).post("/api/holds", hold("Mai Thị Sai", Map.of())).expect(404);
        unit.office(Role.DIRECTOR)
                .post("/api/holds", hold("Mai Thị Sai", Map.of()))
                .expect(403);
    }
}
