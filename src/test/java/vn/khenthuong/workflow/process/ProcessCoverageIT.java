package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.support.IntegrationTest;

/**
 * Walks every path of the processes with the real use cases and the real engine. After each the instance carries allowed
 * variables only, and at the end every element of the diagrams has been visited by some walk.
 */
@IntegrationTest
class ProcessCoverageIT {

    /** What the engine keeps of the jobs that release dossiers side by side. */
    private static final Set<String> OF_THE_LOOP =
            Set.of(Variables.DOSSIER, "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    @Autowired
    ApplicationContext context;

    @Autowired
    RepositoryService repository;

    private final Map<String, Set<String>> visited = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyPath() {
        Walk walk = new Walk(context);
        Stream<DynamicTest> dossiers = new AwardProposalPaths(walk, context)
                .all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> dynamicTest(
                                "award-proposal: " + path.getKey(),
                                () -> record(
                                        walk,
                                        List.of(path.getValue()
                                                .apply(walk.commune())
                                                .value()))));
        Stream<DynamicTest> rounds = new DecisionRoundPaths(walk, context)
                .all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> dynamicTest(
                                "decision-round: " + path.getKey(),
                                () -> record(walk, path.getValue().get())));
        Stream<DynamicTest> amendments = new AmendmentPaths(walk, context)
                .all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> dynamicTest(
                                "award-amendment: " + path.getKey(),
                                () -> record(walk, List.of(path.getValue().get()))));
        Stream<DynamicTest> campaigns = new CampaignPaths(walk, context)
                .all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> dynamicTest("campaign: " + path.getKey(), () -> path.getValue()
                                .accept(code -> record(walk, List.of(code)))));
        Stream<DynamicTest> coverage = Stream.of(
                        AwardProposalProcess.KEY,
                        DecisionRoundProcess.KEY,
                        AwardAmendmentProcess.KEY,
                        CampaignProcess.KEY)
                .map(process -> dynamicTest("every element of " + process, () -> assertThat(elements(process))
                        .isSubsetOf(visited.getOrDefault(process, Set.of()))));
        return Stream.of(dossiers, rounds, amendments, campaigns, coverage).flatMap(tests -> tests);
    }

    private void record(Walk walk, List<String> subjects) {
        for (String subject : subjects) {
            String process = process(subject);
            visited.computeIfAbsent(process, key -> new HashSet<>()).addAll(walk.visited(subject));
            Set<String> carried = walk.variables(subject);
            carried.removeAll(OF_THE_LOOP);
            assertThat(carried).isSubsetOf(Variables.allowed(process)).hasSizeLessThanOrEqualTo(10);
            assertThat(walk.removalTimes(subject)).hasSize(1).doesNotContainNull();
        }
    }

    private static String process(String subject) {
        if (subject.equals(subject.toLowerCase(Locale.ROOT))) {
            return CampaignProcess.KEY;
        }
        if (subject.contains("-R")) {
            return DecisionRoundProcess.KEY;
        }
        return subject.contains("-A") ? AwardAmendmentProcess.KEY : AwardProposalProcess.KEY;
    }

    private Set<String> elements(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }
}
