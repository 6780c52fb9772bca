package vn.khenthuong.workflow.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.engine.EngineUser;

/**
 * Takes a route's open tasks before its dossier, as completing a task does. Whoever ends tasks from outside would take the
 * dossier first and their guards last, and the two would wait for each other.
 */
@Component
class RouteLock {

    private static final int PAGE = 10;

    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final EngineUser engineUser;

    RouteLock(RuntimeService runtime, JdbcClient jdbc, EngineUser engineUser) {
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.engineUser = engineUser;
    }

    /** Waits for everybody who is completing a task of the dossier; until the transaction ends nobody else begins. */
    void take(OrganisationCode organisation, ProposalCode dossier) {
        List<String> instances = engineUser.unchecked(() -> runtime
                .createProcessInstanceQuery()
                .tenantIdIn(organisation.value())
                .processInstanceBusinessKey(dossier.value())
                .listPage(0, PAGE)
                .stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList());
        if (instances.isEmpty()) {
            return;
        }
        // Whom we waited for may have opened the next task meanwhile: look until there is nothing new.
        List<String> before = null;
        List<String> guards = lock(instances);
        while (!guards.equals(before)) {
            before = guards;
            guards = lock(instances);
        }
    }

    private List<String> lock(List<String> instances) {
        return jdbc.sql("select task from task_guard where process_instance in (:instances) order by task for update")
                .param("instances", instances)
                .query(String.class)
                .list();
    }
}
