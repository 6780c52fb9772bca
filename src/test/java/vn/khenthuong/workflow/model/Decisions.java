package vn.khenthuong.workflow.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;

/** Evaluates the tables of the law and tells which rows answered. */
final class Decisions {

    private final List<String> matched = new ArrayList<>();
    private final Map<String, DmnDecision> parsed = new TreeMap<>();
    private final DmnEngine engine;

    Decisions() {
        DmnDecisionTableEvaluationListener listener =
                event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        engine = configuration.buildEngine();
    }

    /** The rows that answered, by the id of their rule; empty if the table says nothing. */
    Map<String, Map<String, Object>> ask(String decision, Map<String, Object> facts) {
        matched.clear();
        var rows = engine.evaluateDecisionTable(parsed.computeIfAbsent(decision, this::parse), facts)
                .getResultList();
        Map<String, Map<String, Object>> byRule = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byRule.put(matched.get(i), rows.get(i));
        }
        return byRule;
    }

    static Collection<String> rulesOf(String decision) {
        return Dmn.readModelFromFile(Models.FOLDER.resolve(decision + ".dmn").toFile())
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class)
                .stream()
                .map(org.camunda.bpm.model.dmn.instance.Rule::getId)
                .toList();
    }

    private DmnDecision parse(String decision) {
        return engine.parseDecision(
                decision,
                Dmn.readModelFromFile(Models.FOLDER.resolve(decision + ".dmn").toFile()));
    }
}
