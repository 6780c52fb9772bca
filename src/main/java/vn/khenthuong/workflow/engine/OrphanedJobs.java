package vn.khenthuong.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Jobs that a program took and did not finish because it was killed. The engine would leave them alone until their lock
 * ends, five minutes, and one lock holds every dossier of a decision back. Where the program has a database of its own,
 * nobody else can be at work on them, so they are free at once; on a shared one another program may be.
 */
@Component
class OrphanedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final boolean ownDatabase;

    OrphanedJobs(ProcessEngine engine, JdbcClient jdbc, @Value("${khenthuong.database.url:}") String externalUrl) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.ownDatabase = externalUrl.isBlank();
    }

    /** Before any job runs. */
    void release() {
        if (!ownDatabase) {
            return;
        }
        // The engine's query knows no locks, so its table is asked; what changes it is the engine's own command.
        List<String> locked = jdbc.sql("select id_ from act_ru_job where lock_owner_ is not null")
                .query(String.class)
                .list();
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        locked.forEach(job -> commands.execute(new UnlockJobCmd(job)));
        if (!locked.isEmpty()) {
            LOG.info("{} jobs that a killed program left are taken up again", locked.size());
        }
    }
}
