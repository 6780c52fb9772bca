package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import vn.khenthuong.database.RunningDatabase;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Program;

/** The real program shows the year 2021: four organisations, each with its own campaign, people and dossiers. */
@Tag("full")
class PastDemoIT {

    private static final Path DATA = Path.of("target/past-demo-it").toAbsolutePath();

    @Test
    void fourOrganisationsAreAtWork() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (Program program = Program.on(DATA)
                        .with("khenthuong.demo.enabled", "true")
                        .with("khenthuong.demo.year", "2021")
                        .startAndWait();
                Connection connection = RunningDatabase.of(DATA).asOwner()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(texts(jdbc, "select code from campaign order by code"))
                    .containsExactly(
                            "cao-bang-huyen-2021",
                            "cao-bang-so-xay-dung-2021",
                            "dien-bien-2021",
                            "lai-chau-truong-chinh-tri-2021");
            assertThat(texts(jdbc, "select organisation || ' ' || unit || ' ' || state from proposal order by 1"))
                    .containsExactly(
                            "caobanghuyen ttvhtt APPROVAL",
                            "caobanghuyen xa-a GRANTING",
                            "caobangsxd phongqh COUNCIL",
                            "caobangsxd phongqlxd DECIDED",
                            "dienbien h-tuangiao DECIDED",
                            "dienbien p-himlam APPRAISAL",
                            "dienbien x-thanhxuong DRAFT",
                            "laichautct khoa-a GRANTING",
                            "laichautct phongdaotao DRAFT");
            assertThat(texts(jdbc, "select distinct organisation || ' ' || award_form from award_entry order by 1"))
                    .containsExactly("caobangsxd unit-commendation", "dienbien provincial-certificate");
            HttpResponse<String> login = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(login.body()).contains("canbo.thanhxuong", "chutich.huyen", "giamdoc.sxd", "hieutruong.tct");
            for (String person : List.of("canbo.thanhxuong", "truongphong.pnv", "giamdoc.sxd", "hieutruong.tct")) {
                ApiClient.as(program.port(), person, "demo").get("/api/me").expect(200);
            }
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    @Test
    void anOrganisationWhoseCampaignIsLeftOutHasItsPeopleToWriteOne() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (Program program = Program.on(DATA)
                        .with("khenthuong.demo.enabled", "true")
                        .with("khenthuong.demo.year", "2021")
                        .with("khenthuong.demo.past.campaigns", "cao-bang-huyen-2021")
                        .startAndWait();
                Connection connection = RunningDatabase.of(DATA).asOwner()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(texts(jdbc, "select distinct organisation from proposal"))
                    .containsExactly("caobanghuyen");
            ApiClient.as(program.port(), "quantri.tct", "demo").get("/api/me").expect(200);
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    private static List<String> texts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
