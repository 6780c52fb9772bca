package vn.khenthuong.workflow.dmn;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.khenthuong.workflow.engine.EngineUser;

/**
 * Asks the tables of what the law fixes. An evaluation inside a transaction that records something is kept in the engine's
 * history and seen in Cockpit; a dry run (a form that is being filled in) leaves no trace.
 */
@Component
class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final DmnEngine dryRuns;
    private final EngineUser engineUser;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    DecisionTables(DecisionService decisions, RepositoryService repository, EngineUser engineUser) {
        this.decisions = decisions;
        this.repository = repository;
        // Not the engine's own configuration: that writes every evaluation into the history, which a dry run must not.
        this.dryRuns =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        this.engineUser = engineUser;
    }

    /** @throws IllegalStateException if not exactly one row applies */
    Map<String, Object> onlyRow(String table, Map<String, Object> inputs) {
        return row(table, inputs)
                .orElseThrow(() -> new IllegalStateException("No row of " + table + " applies to " + inputs));
    }

    /** @throws IllegalStateException if more than one row applies */
    Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
        DmnDecisionResult rows = recording() ? recorded(table, inputs) : dryRun(table, inputs);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows of " + table + " apply to " + inputs);
        }
        return rows.stream().findFirst().map(DmnDecisionResultEntries::getEntryMap);
    }

    private DmnDecisionResult recorded(String table, Map<String, Object> inputs) {
        return engineUser.unchecked(
                () -> decisions.evaluateDecisionByKey(table).variables(inputs).evaluate());
    }

    private DmnDecisionResult dryRun(String table, Map<String, Object> inputs) {
        return dryRuns.evaluateDecision(parsed.computeIfAbsent(table, this::parse), inputs);
    }

    private DmnDecision parse(String table) {
        return engineUser.unchecked(() -> {
            DecisionDefinition newest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult();
            if (newest == null) {
                throw new IllegalStateException("No decision table " + table);
            }
            return dryRuns.parseDecision(table, repository.getDecisionModel(newest.getId()));
        });
    }

    private static boolean recording() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
