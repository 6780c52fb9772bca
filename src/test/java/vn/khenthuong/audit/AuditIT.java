package vn.khenthuong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** The audit on the real database, with the role that the program runs as. */
@IntegrationTest
class AuditIT {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor officer = actor("canbo.test", Role.AWARD_OFFICER);
    private final Actor inspector = actor("thanhtra.test", Role.INSPECTOR);
    private final Actor administrator = actor("quantri.test", Role.ORGANISATION_ADMINISTRATOR);
    private AuditSubject subject;
    private TransactionTemplate transaction;

    @BeforeEach
    void ownSubject() {
        subject = new AuditSubject("test", UUID.randomUUID().toString());
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void keepsWhoDidWhatWhenAndWhy() {
        record(Map.of("fullName", "Nguyễn Văn Mẫu"));

        List<AuditEvent> events = trail.of(DAK_LAK, subject);

        assertThat(events).singleElement().satisfies(e -> {
            assertThat(e.actor()).isEqualTo("canbo.test");
            assertThat(e.onBehalfOf()).isEqualTo("24169");
            assertThat(e.act()).isEqualTo("test.done");
            assertThat(e.ground()).isEqualTo("Tờ trình số 1");
            assertThat(e.at()).isBeforeOrEqualTo(clock.instant());
            assertThat(e.personal()).containsEntry("fullName", "Nguyễn Văn Mẫu");
            assertThat(e.personalHash()).matches("[0-9a-f]{64}").doesNotContain("Mẫu");
        });
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(officer, "test.done", subject, "", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void vanishesWithTheActThatFailed() {
        transaction.executeWithoutResult(t -> {
            trail.record(officer, "test.done", subject, "", Map.of());
            t.setRollbackOnly();
        });

        assertThat(trail.of(DAK_LAK, subject)).isEmpty();
    }

    @Test
    void cannotBeChangedNorRemoved() {
        record(Map.of());

        for (String sql : List.of(
                "update audit_event set actor = 'ai.khac'",
                "delete from audit_event",
                "truncate audit_event cascade")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(trail.of(DAK_LAK, subject)).hasSize(1);
        assertThat(jdbc.sql("select has_table_privilege('audit_event', 'UPDATE, DELETE, TRUNCATE')")
                        .query(Boolean.class)
                        .single())
                .as("the role that runs the program may change the audit")
                .isFalse();
    }

    /** An administrator watches the acts; who the nominees are is not theirs to know. */
    @Test
    void keepsTheContentsOfDossiersFromAdministrators() {
        subject = new AuditSubject("proposal", UUID.randomUUID().toString());
        record(Map.of("nominee", "Trần Thị Ví Dụ"));
        AuditFilter about = new AuditFilter(null, null, "proposal", subject.id(), null, null);

        assertThat(trail.page(administrator, about, 0, 10)).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo("test.done");
            assertThat(event.ground()).isEmpty();
            assertThat(event.personal()).isEmpty();
        });
        assertThat(trail.page(inspector, about, 0, 10)).singleElement().satisfies(event -> assertThat(event.personal())
                .containsEntry("nominee", "Trần Thị Ví Dụ"));
    }

    /** People name people in what they type as a reason. */
    @Test
    void keepsWhatWasTypedAsAReasonWhereItCanBeErased() {
        String reason = "Bà Trần Thị Ví Dụ đang bị xem xét kỷ luật";
        RouteWalker walker = RouteWalker.fresh(context);
        String code = walker.draft();
        walker.as(Role.AWARD_OFFICER)
                .post("/api/dossiers/" + code + "/withdrawal", Map.of("reason", reason))
                .expect(200);
        AuditSubject dossier = new AuditSubject("proposal", code);

        assertThat(withdrawal(dossier)).satisfies(act -> {
            assertThat(act.why()).isEqualTo(reason);
            assertThat(act.ground()).isEmpty();
        });
        assertThat(walker.as(Role.AWARD_OFFICER).get("/api/dossiers/" + code).text())
                .contains(reason);

        assertThat(trail.erasePersonal(administrator, dossier, "Yêu cầu của người có dữ liệu"))
                .isPositive();
        assertThat(withdrawal(dossier)).satisfies(act -> {
            assertThat(act.why()).isEmpty();
            assertThat(act.erased()).isTrue();
            assertThat(trail.proves(act, AuditEvent.reason(reason))).isTrue();
        });
    }

    private AuditEvent withdrawal(AuditSubject dossier) {
        return trail.of(DAK_LAK, dossier).stream()
                .filter(act -> act.act().equals("dossier.withdrawn"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void erasesPersonalValuesAndStillProvesThem() {
        Map<String, String> personal = Map.of("fullName", "Trần Thị Ví Dụ");
        record(personal);

        assertThat(trail.erasePersonal(administrator, subject, "Yêu cầu của người có dữ liệu"))
                .isEqualTo(1);

        List<AuditEvent> events = trail.of(DAK_LAK, subject);
        assertThat(events).extracting(AuditEvent::act).containsExactly("test.done", "personal.erased");
        assertThat(events.get(0).erased()).isTrue();
        assertThat(trail.proves(events.get(0), personal)).isTrue();
        assertThat(trail.proves(events.get(0), Map.of("fullName", "Người Khác")))
                .isFalse();
        assertThatThrownBy(() -> trail.erasePersonal(inspector, subject, "")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void isReadInPagesByInspectorsOnly() {
        record(Map.of());
        record(Map.of());
        AuditFilter own = new AuditFilter(null, "test", "test", subject.id(), null, null);

        assertThat(trail.page(inspector, own, 0, 1)).hasSize(1);
        assertThat(trail.page(inspector, own, 1, 1)).hasSize(1);
        assertThat(trail.page(inspector, own, 2, 1)).isEmpty();
        assertThat(trail.page(inspector, AuditFilter.none(), 0, 200)).hasSizeGreaterThan(2);
        assertThat(trail.page(
                        inspector,
                        new AuditFilter(
                                "canbo.test",
                                null,
                                null,
                                subject.id(),
                                clock.instant().plusSeconds(60),
                                null),
                        0,
                        9))
                .isEmpty();
        assertThatThrownBy(() -> trail.page(officer, own, 0, 1)).isInstanceOf(NotPermittedException.class);
    }

    private void record(Map<String, String> personal) {
        transaction.executeWithoutResult(
                t -> trail.record(officer, "24169", "test.done", subject, "Tờ trình số 1", personal));
    }

    private static Actor actor(String login, Role role) {
        return new Actor(login, login, DAK_LAK, Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }
}
