package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** "Trước ngày 31/3/2026" over HTTP: T−1 s passes, T and T+1 s do not and change nothing, a notice opens the door again. */
@IntegrationTest
class DeadlineIT {

    private static final Instant DEADLINE = Instant.parse("2026-03-30T17:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    RehearsalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    Duration offset;

    @BeforeEach
    void remember() {
        offset = clock.offset();
    }

    @AfterEach
    void goBack() {
        clock.setOffset(offset);
    }

    @Test
    void aSecondBeforeTheDeadlinePasses() {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.toReadyWith("Nguyễn Văn Mẫu Kịp Giờ");
        clock.moveTo(DEADLINE.minusSeconds(1));
        walker.send(code).expect(204);
        Instant sentAt = Instant.parse(walker.dossier(code).path("sentAt").asText());
        assertThat(sentAt).isBefore(DEADLINE).isAfterOrEqualTo(DEADLINE.minusSeconds(1));
    }

    /** What the request waits for inside the program is not the unit's delay. */
    @Test
    void waitingForALockDoesNotMakeItLate() throws Exception {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.toReadyWith("Nguyễn Văn Mẫu Chờ Khóa");
        clock.moveTo(DEADLINE.minusSeconds(1));
        try (Connection rival = dataSource.getConnection()) {
            rival.setAutoCommit(false);
            try (PreparedStatement guard = rival.prepareStatement("select task from task_guard where step ="
                    + " 'sendDossier' and process_instance = (select proc_inst_id_ from act_ru_execution"
                    + " where business_key_ = ?) for update")) {
                guard.setString(1, code);
                assertThat(guard.executeQuery().next()).isTrue();
            }
            CompletableFuture<Answer> sending = CompletableFuture.supplyAsync(() -> walker.send(code));
            awaitSomebodyWaitingForTheGuard();
            clock.moveTo(DEADLINE.plusSeconds(1));
            rival.rollback();
            sending.get(60, TimeUnit.SECONDS).expect(204);
        }
        assertThat(Instant.parse(walker.dossier(code).path("sentAt").asText())).isBefore(DEADLINE);
    }

    private void awaitSomebodyWaitingForTheGuard() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%task_guard%'")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the guard").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void atTheDeadlineItIsTooLate() {
        late(Duration.ZERO);
    }

    @Test
    void aSecondLaterItIsTooLate() {
        late(Duration.ofSeconds(1));
    }

    @Test
    void aNoticeForOneDossierOpensTheDoorAgain() {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.toReadyWith("Nguyễn Văn Mẫu Gia Hạn");
        clock.moveTo(DEADLINE.plusSeconds(60));
        walker.send(code).expect(422);
        walker.office(Role.DIRECTOR)
                .post(
                        "/api/campaigns/dak-lak-2026/notices",
                        Map.of(
                                "number", "15/TB-SNV",
                                "date", "2026-03-30",
                                "deadline", DEADLINE.plusSeconds(86_400).toString(),
                                "dossier", code,
                                "reason", "Đường truyền của xã bị gián đoạn."))
                .expect(201);
        walker.send(code).expect(204);
    }

    private void late(Duration after) {
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.toReadyWith("Nguyễn Văn Mẫu Trễ Giờ");
        clock.moveTo(DEADLINE.plus(after));
        Fingerprint before = Fingerprint.of(jdbc);
        Answer answer = walker.send(code).expect(422);
        assertThat(answer.blockingRules()).containsExactly("sent-before-deadline");
        assertThat(answer.detail()).contains("Đã quá hạn gửi").contains("không có gì thay đổi");
        assertThat(answer.json().path("findings").toString()).contains("trước ngày 31/3/2026");
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
        assertThat(walker.state(code)).isEqualTo("READY");
    }
}
