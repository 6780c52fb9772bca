package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
