package vn.khenthuong.workflow.engine;

import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.RehearsalClock;

/**
 * Gives the engine the program's time before the engine is built, and keeps the rehearsal clock's instant while the
 * program runs and when it stops.
 */
@Component
class EngineClock extends AbstractProcessEnginePlugin implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);

    private final RehearsalClock clock;
    private final ShownTime shownTime;
    private ThreadPoolTaskScheduler scheduler;

    EngineClock(RehearsalClock clock, ShownTime shownTime) {
        this.clock = clock;
        this.shownTime = shownTime;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (clock.movable()) {
            shownTime.resumeAt().ifPresent(clock::moveTo);
            LOG.info("Rehearsal clock shows {}", clock.instant());
        }
        follow();
    }

    /** The engine's clock shows what ours shows. */
    void follow() {
        ClockUtil.offset(clock.offset().toMillis());
    }

    void keep() {
        shownTime.keep(clock.instant(), false);
    }

    @Override
    public void start() {
        if (clock.movable()) {
            keep();
            scheduler = new ThreadPoolTaskScheduler();
            scheduler.setThreadNamePrefix("rehearsal-clock-");
            scheduler.setDaemon(true);
            scheduler.initialize();
            keepRegularly(scheduler);
        }
    }

    private void keepRegularly(TaskScheduler timer) {
        timer.scheduleWithFixedDelay(this::keep, ShownTime.EVERY);
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
            Instant last = clock.instant();
            shownTime.keep(last, true);
            LOG.info("Rehearsal clock stands at {}", last);
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
