package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.support.Program;

/** Production begins with the one account that the environment names, and keeps it through a crash. */
class ProductionStartIT {

    private static final String PASSWORD = "Mot-cau-dai-de-nho-2026";

    @TempDir
    Path folder;

    @Test
    void beginsWithOneAdministratorWhoseFirstPasswordStays() {
        try (Program first = production(PASSWORD)) {
            assertThat(engineRest(first, PASSWORD).statusCode()).isEqualTo(200);
            assertThat(engineRest(first, "demo").statusCode()).isEqualTo(401);
            assertThat(new Visitor(first.port()).get("/login").body()).doesNotContain("eakao");
            first.kill();
        }
        try (Program again = production("Mot-cau-khac-de-nho-2027")) {
            assertThat(engineRest(again, PASSWORD).statusCode()).isEqualTo(200);
            assertThat(engineRest(again, "Mot-cau-khac-de-nho-2027").statusCode())
                    .isEqualTo(401);
        }
    }

    private Program production(String password) {
        return Program.on(folder.resolve("var"))
                .with("spring.profiles.active", "prod")
                .environment(Map.of(
                        "KHENTHUONG_SECRET", "c2VjcmV0LW9mLXRoZS10ZXN0LXdpdGgtMzItYnl0ZXMtb3ItbW9yZQ==",
                        "KHENTHUONG_PUBLIC_URL", "https://khenthuong.example.vn",
                        "KHENTHUONG_ADMIN_USER", "quantri.tinh",
                        "KHENTHUONG_ADMIN_PASSWORD", password,
                        "KHENTHUONG_DB_EMBEDDED", "true"))
                .startAndWait();
    }

    private static HttpResponse<String> engineRest(Program program, String password) {
        String credentials =
                Base64.getEncoder().encodeToString(("quantri.tinh:" + password).getBytes(StandardCharsets.UTF_8));
        return new Visitor(program.port())
                .get("/engine-rest/task?maxResults=1", "Authorization", "Basic " + credentials);
    }
}
