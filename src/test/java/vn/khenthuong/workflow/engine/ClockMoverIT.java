package vn.khenthuong.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StalledDatabase;
import vn.khenthuong.workflow.EngineJobs;
import vn.khenthuong.workflow.RehearsalClockControl;

@IntegrationTest
class ClockMoverIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    RehearsalClockControl control;

    @Autowired
    RehearsalClock clock;

    @Autowired
    ShownTime shownTime;

    @Autowired
    EngineJobs jobs;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    private Duration before;

    @BeforeEach
    void remember() {
        before = clock.offset();
    }

    /** The other tests share this program. */
    @AfterEach
    void putBack() {
        clock.setOffset(before);
        ClockUtil.offset(before.toMillis());
        shownTime.keep(clock.instant(), false);
    }

    @Test
    void movesBothClocksAndKeepsWhatItShows() {
        Instant target = clock.instant().plus(Duration.ofDays(2));

        control.moveTo(Route.administrator(), target);

        assertThat(Duration.between(target, clock.instant())).isBetween(Duration.ZERO, Duration.ofSeconds(20));
        assertThat(Duration.between(clock.instant(), ClockUtil.getCurrentTime().toInstant())
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        assertThat(shownTime.resumeAt())
                .hasValueSatisfying(shown -> assertThat(shown).isAfterOrEqualTo(target));
    }

    @Test
    void goesForwardOnly() {
        Instant target = clock.instant().minusSeconds(1);

        assertThatThrownBy(() -> control.moveTo(Route.administrator(), target))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("clock-forward-only"));
        assertThat(clock.offset()).isEqualTo(before);
    }

    @Test
    void obeysAdministratorsOnly() {
        Actor nobody = new Actor("t.nobody", "Nguyễn Văn Mẫu", Route.DAKLAK, Set.of());

        assertThatThrownBy(() -> control.moveTo(nobody, clock.instant().plusSeconds(60)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(clock.offset()).isEqualTo(before);
    }

    @Test
    void timersFireWhenTheClockPassesThem() {
        Route route = new Route(context);
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        Instant deadline = route.view(unit, code).deadline();
        // What other tests left due would compete with the timers for the same dossiers.
        jobs.settle(Duration.ofSeconds(60));

        executor.start();
        try {
            control.moveTo(Route.administrator(), deadline.plusSeconds(1));
            jobs.settle(Duration.ofSeconds(30));
        } finally {
            executor.shutdown();
        }

        assertThat(route.view(unit, code).overdue()).isTrue();
    }

    /** Looking for due jobs fails meanwhile; none of them is lost or given up. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void timersThatFallDueWhileTheDatabaseIsAwayFireAfterwards() throws Exception {
        Route route = new Route(context);
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        Instant deadline = route.view(unit, code).deadline();
        jobs.settle(Duration.ofSeconds(60));
        control.moveTo(Route.administrator(), deadline.plusSeconds(1));

        Logger acquisition = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        acquisition.addAppender(told);
        try {
            StalledDatabase.during(context, () -> {
                executor.start();
                // Other threads wait for a connection too: only the executor's own words say that it was its turn to
                // fail.
                await().atMost(Duration.ofSeconds(60)).until(() -> List.copyOf(told.list).stream()
                        .anyMatch(event -> event.getMessage().contains("ENGINE-14019")));
                return null;
            });
            jobs.settle(Duration.ofSeconds(60));
        } finally {
            executor.shutdown();
            acquisition.detachAppender(told);
        }

        assertThat(route.view(unit, code).overdue()).isTrue();
    }

    @Test
    void afterACrashNothingRecordedLiesInTheFuture() {
        Instant shown = clock.instant();
        shownTime.keep(shown, false);
        assertThat(shownTime.resumeAt()).hasValueSatisfying(at -> assertThat(at).isAfter(shown.plus(ShownTime.EVERY)));

        shownTime.keep(shown, true);
        assertThat(shownTime.resumeAt()).contains(shown);
    }
}
