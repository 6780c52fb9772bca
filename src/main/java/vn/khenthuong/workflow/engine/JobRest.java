package vn.khenthuong.workflow.engine;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.workflow.EngineJobs;

/** Knows whether the engine's jobs are at rest, and brings them there where nothing else runs them. */
@Component
class JobRest implements EngineJobs {

    private static final Logger LOG = LoggerFactory.getLogger(JobRest.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int PAGE = 50;

    private final ProcessEngine engine;
    private final ManagementService management;
    private final EngineUser engineUser;
    private final JdbcClient jdbc;

    JobRest(ProcessEngine engine, ManagementService management, EngineUser engineUser, JdbcClient jdbc) {
        this.engine = engine;
        this.management = management;
        this.engineUser = engineUser;
        this.jdbc = jdbc;
    }

    @Override
    public void settle(Duration atMost) {
        if (!executorRuns()) {
            runDue(atMost);
        }
        boolean settled = waitFor(atMost, () -> due().count() == 0 && nothingLocked());
        List<Job> failed = engineUser.unchecked(
                () -> management.createJobQuery().withException().listPage(0, 20));
        if (!settled || !failed.isEmpty()) {
            throw new IllegalStateException("Jobs " + (settled ? "failed" : "did not come to rest") + ": "
                    + failed.stream()
                            .map(job -> job.getProcessDefinitionKey() + ": " + job.getExceptionMessage())
                            .collect(Collectors.joining("; ")));
        }
    }

    private boolean executorRuns() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive();
    }

    /** One after the other on this thread; each has its own transaction, and one that fails is tried again later only. */
    private void runDue(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        List<Job> due = due().listPage(0, PAGE);
        while (!due.isEmpty() && System.nanoTime() < until) {
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (ProcessEngineException e) {
                    LOG.warn("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
                }
            }
            due = due().listPage(0, PAGE);
        }
    }

    /** @return whether no job is running or queued any more */
    boolean waitUntilUnlocked(Duration atMost) {
        return waitFor(atMost, this::nothingLocked);
    }

    /** The engine's query knows no locks, so its table is asked; reading only. */
    private boolean nothingLocked() {
        return jdbc.sql("select not exists (select from act_ru_job where lock_owner_ is not null)")
                .query(Boolean.class)
                .single();
    }

    private JobQuery due() {
        return management.createJobQuery().executable().active();
    }

    private boolean waitFor(Duration atMost, java.util.function.BooleanSupplier condition) {
        // Measures waiting, not time of day: the rehearsal clock may stand anywhere.
        long until = System.nanoTime() + atMost.toNanos();
        while (!engineUser.unchecked(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
