package vn.khenthuong.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Moves both clocks while no job runs: moved under a running executor, a job ran twice and a timer came late.
 */
@Component
class ClockMover implements RehearsalClockControl {

    private static final Logger LOG = LoggerFactory.getLogger(ClockMover.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RehearsalClock clock;
    private final EngineClock engineClock;
    private final ProcessEngine engine;
    private final JobRest jobs;
    private final Assignments assignments;

    ClockMover(
            RehearsalClock clock,
            EngineClock engineClock,
            ProcessEngine engine,
            JobRest jobs,
            Assignments assignments) {
        this.clock = clock;
        this.engineClock = engineClock;
        this.engine = engine;
        this.jobs = jobs;
        this.assignments = assignments;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public boolean movable() {
        return clock.movable();
    }

    @Override
    public synchronized void moveTo(Actor administrator, Instant target) {
        if (!administrator.has(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw NotPermittedException.act("move clock", "clock");
        }
        if (!clock.movable()) {
            throw refused(
                    "clock-real",
                    "Chương trình đang chạy theo giờ thật, không thể chỉnh.",
                    "The program runs on the real time, which cannot be moved.");
        }
        if (!target.isAfter(clock.instant())) {
            throw refused(
                    "clock-forward-only",
                    "Đồng hồ diễn tập chỉ chỉnh được về phía trước.",
                    "The rehearsal clock moves forward only.");
        }
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean running = executor.isActive();
        executor.shutdown();
        try {
            if (!jobs.waitUntilUnlocked(PATIENCE)) {
                throw refused(
                        "clock-busy",
                        "Hệ thống đang xử lý việc nền, hãy thử lại sau ít phút.",
                        "Background work is still running; try again in a few minutes.");
            }
            Instant before = clock.instant();
            clock.moveTo(target);
            engineClock.follow();
            engineClock.keep();
            // Roles begin and end by time alone.
            assignments.refreshSince(administrator.organisation(), before);
            // Before the program is up, the demo's story moves it hundreds of times.
            LOG.atLevel(running ? Level.INFO : Level.DEBUG)
                    .log("Rehearsal clock moved to {} by {}", target, administrator.userId());
        } finally {
            if (running) {
                executor.start();
            }
        }
    }

    private static RefusedException refused(String rule, String vi, String en) {
        return new RefusedException(
                Finding.invalid(rule, new Subject(Subject.Kind.PROPOSAL, "clock", "target", ""), "", "", vi, en));
    }
}
