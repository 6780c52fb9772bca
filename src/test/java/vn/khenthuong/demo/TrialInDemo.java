package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Pdfs;

/** The demo's people issue decisions with files that the demo signed for trial. */
final class TrialInDemo {

    private static final String CLERK = "vanthu.tinh";
    private static final String DAY = "2026-03-26";

    private final int port;

    TrialInDemo(int port) {
        this.port = port;
    }

    void issueRound(String round) {
        String door = "/rounds/" + round;
        assertThat(signed("canbo.eakao", door, "").statusCode()).isEqualTo(404);
        assertThat(signed("chutich.tinh", door, "").statusCode()).isEqualTo(403);
        assertThat(signed(CLERK, "/rounds/DL2026-R999", "").statusCode()).isEqualTo(404);
        HttpResponse<String> tooLong = signed(CLERK, door, "1".repeat(61));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("input-too-long", "Số, ký hiệu quyết định");
        Map<String, Object> decision = decision(door, "0498/QĐ-UBND");
        int version = as(CLERK)
                .get("/api/rounds/" + round)
                .expect(200)
                .json()
                .path("listVersion")
                .asInt();
        decision.put("listVersion", version);

        as(CLERK).post("/api/tasks/of/" + round + "/issueDecision", decision).expect(204);

        assertThat(as(CLERK)
                        .get("/api/rounds/" + round)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ISSUED");
        assertThat(signed(CLERK, door, "").statusCode()).as("it is issued").isEqualTo(403);
    }

    void issueAmendment(String award) {
        ApiClient officer = as("chuyenvien.snv");
        String proof = officer.upload("sonoivu", "amendment", "bao-mat.pdf", Pdfs.onePage())
                .expect(201)
                .json()
                .path("id")
                .asText();
        String code = officer.post(
                        "/api/amendments",
                        Map.of(
                                "award", award,
                                "ground", "LOST",
                                "nameAfter", "",
                                "reason", "Bằng bị mất khi chuyển nhà",
                                "document", proof))
                .expect(201)
                .json()
                .path("code")
                .asText();
        Map<String, String> agreed = Map.of("outcome", "AGREE", "reason", "");
        as("giamdoc.snv")
                .post("/api/tasks/of/" + code + "/approveAmendment", agreed)
                .expect(204);
        assertThat(signed(CLERK, "/amendments/" + code, "").statusCode())
                .as("the Chairman has not decided")
                .isEqualTo(403);
        as("chutich.tinh")
                .post("/api/tasks/of/" + code + "/decideAmendment", agreed)
                .expect(204);
        Map<String, Object> decision = decision("/amendments/" + code, "0499/QĐ-UBND");

        as(CLERK).post("/api/tasks/of/" + code + "/issueAmendment", decision).expect(204);

        assertThat(signed(CLERK, "/amendments/" + code, "").statusCode()).isEqualTo(403);
    }

    /** What the clerk enters, with the file that the button brings. */
    private Map<String, Object> decision(String door, String number) {
        HttpResponse<String> answer = signed(CLERK, door, number);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("Chữ ký số của NGƯỜI KÝ THỬ NGHIỆM", "Chữ ký số của CƠ QUAN THỬ NGHIỆM")
                .doesNotContain("INVALID", "UNVERIFIED");
        String file = answer.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(text(as(CLERK)
                        .get("/api/files/" + file + "/content")
                        .expect(200)
                        .bytes()))
                .contains("Số: " + number, "ngày 26 tháng 3 năm 2026");
        return new HashMap<>(Map.of("number", number, "date", DAY, "file", file, "onPaper", false));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** By the button of the clerk's form. */
    private HttpResponse<String> signed(String login, String door, String number) {
        Visitor visitor = new Visitor(port).signedIn(login, "demo");
        String token = Visitor.token(visitor.get("/").body());
        return visitor.post(
                door + "/trial-signature",
                "owner=vpubnd&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&date=" + DAY + "&_csrf="
                        + token);
    }

    private ApiClient as(String login) {
        return ApiClient.as(port, login, "demo");
    }
}
