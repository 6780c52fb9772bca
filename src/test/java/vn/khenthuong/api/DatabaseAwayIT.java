package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;

/** The database stops answering in the middle of a draft: people are told so, nothing is lost, and it goes on afterwards. */
@IntegrationTest
@EnabledOnOs({OS.LINUX, OS.MAC})
class DatabaseAwayIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Value("${khenthuong.data-dir}")
    Path dataDirectory;

    @Test
    void whatWasAskedMeanwhileIsAnsweredByASentenceAndCanBeAskedAgain() throws Exception {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.draftWith("Nguyễn Văn Mẫu Trước");
        int version = walker.version(code);
        Map<String, Object> next = SampleNominees.individual(walker.unit(), "Nguyễn Văn Mẫu Sau");
        Fingerprint before = Fingerprint.of(jdbc);

        ApiClient officer = walker.as(Role.AWARD_OFFICER).at(version);
        List<ProcessHandle> server = server();
        signal("STOP", server);
        Answer answer;
        try {
            // The pool trusts a connection that was used half a second ago; an older one it asks first.
            Thread.sleep(1000);
            answer = officer.post("/api/dossiers/" + code + "/nominees", next);
        } finally {
            signal("CONT", server);
        }

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

    /** The server with all its processes. */
    private List<ProcessHandle> server() throws IOException {
        try (Stream<Path> files = Files.walk(dataDirectory, 3)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            assumeTrue(postmaster.isAlive());
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
