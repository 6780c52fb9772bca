package vn.khenthuong.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

/**
 * Camunda alone, as its manual sets it up, on a route with the same tasks of people and five variables: no rule, no
 * permission, no audit, no job. Two commits for each task, as Tasklist does it: claim, complete.
 */
final class BareEngine implements Contender, AutoCloseable {

    private static final List<String> DOSSIER =
            List.of("sendDossier", "checkReception", "appraiseDossier", "approveAppraisal");
    private static final List<String> ROUND =
            List.of("gatherRound", "signSubmission", "checkRound", "decideRound", "issueDecision");

    private final String history;
    private final boolean claiming;
    private final ProcessEngine engine;

    /** @param schema where the engine makes its tables; the url points there too */
    BareEngine(String history, boolean claiming, String schema, String url, String user, String password) {
        this.history = history;
        this.claiming = claiming;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + history + claiming);
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcMaxActiveConnections(16);
        // Else it takes the program's own tables for its.
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseTablePrefix(schema + ".");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(history);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("route.bpmn", model("bare-route", DOSSIER))
                .addModelInstance("round.bpmn", model("bare-round", ROUND))
                .deploy();
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance model(String key, List<String> tasks) {
        AbstractFlowNodeBuilder<?, ?> builder =
                Bpmn.createExecutableProcess(key).startEvent();
        for (String task : tasks) {
            builder = builder.userTask(task).camundaCandidateGroups("office");
        }
        return builder.endEvent().done();
    }

    @Override
    public String name() {
        return "Camunda bare, history " + history + (claiming ? ", claim and complete" : ", complete only");
    }

    @Override
    public String route() {
        return "4 tasks and five variables, 5 tasks of a round shared by the batch";
    }

    @Override
    public List<String> prepare(int routes) {
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < routes; i++) {
            batch.add(engine.getRuntimeService()
                    .startProcessInstanceByKey("bare-route", variables())
                    .getId());
        }
        return batch;
    }

    private static Map<String, Object> variables() {
        return Map.of("organisation", "daklak", "unit", "24169", "anySelected", true, "signed", true, "reception", "");
    }

    @Override
    public void carry(List<String> batch) {
        batch.forEach(instance -> walk(instance, DOSSIER.size()));
        String round = engine.getRuntimeService()
                .startProcessInstanceByKey("bare-round", variables())
                .getId();
        walk(round, ROUND.size());
    }

    private void walk(String instance, int tasks) {
        for (int i = 0; i < tasks; i++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            if (claiming) {
                engine.getTaskService().claim(task.getId(), "officer");
            }
            engine.getTaskService().complete(task.getId(), Map.of("reception", "ACCEPT" + i));
        }
    }

    @Override
    public void settle() {
        // Nothing runs by itself here.
    }

    @Override
    public void close() {
        engine.close();
    }
}
