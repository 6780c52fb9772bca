package vn.khenthuong.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.model.Models.Model;

/**
 * What the program relies on in the process models. A model routes on named flags only; people's judgements are recorded
 * by the step that follows their task in the same transaction; nothing personal enters the engine.
 */
class ProcessContractTest {

    /** The only variables that the engine may hold, ten at most. */
    private static final Map<String, Set<String>> FLAGS = Map.of(
            "award-proposal",
            Set.of("anySelected", "signed", "reception", "appraisal", "approved", "anyOpen", "allClosed"),
            "decision-round",
            Set.of("signed", "officeChecks", "checked", "anyAgreed", "listChanged", "dispatched"),
            "award-amendment",
            Set.of("approved", "agreed"),
            "state-award",
            Set.of("publication", "partyOpinion", "anyStanding", "signed", "allAnswered"),
            "unit-commendation",
            Set.of("anySelected", "decided", "anyAgreed", "issued"),
            "campaign",
            Set.of("hasDeadline"));

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(?:!?([a-z][A-Za-z]*)|([a-z][A-Za-z]*) == '([A-Z]+)')}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern CANDIDATES =
            Pattern.compile("\\$\\{candidates\\.(unit|office)\\(execution((?:, '[A-Z_]+')+)\\)}");
    private static final Pattern TIMER =
            Pattern.compile("\\$\\{(?:dossier|round|campaign|state)Timers\\.[a-z][A-Za-z]*\\(execution\\)}");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*");

    static List<Model> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isNamedAfterItsFileAndKeptForTenYears(Model model) {
        var process = model.process();

        assertThat(model.file()).hasFileName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void hasNoGeneratedIdAndALabelOnEveryVisibleElement(Model model) {
        assertThat(model.nodes()).allSatisfy(node -> {
            assertThat(node.getId()).matches(ID);
            assertThat(node.getName()).as("label of %s", node.getId()).isNotBlank();
        });
        assertThat(model.flows()).allSatisfy(flow -> assertThat(flow.getId()).matches(ID));
        assertThat(exclusive(model)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing())
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskNamesItsFormAndWhoMayDoIt(Model model) {
        assertThat(model.content().getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey())
                    .isEqualTo("embedded:deployment:bpmn/forms/%s.html".formatted(task.getId()));
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateGroups()).matches(CANDIDATES);
            assertThat(rolesOf(task)).as("roles of %s", task.getId()).allSatisfy(role -> assertThat(role.ofUnit())
                    .isEqualTo(task.getCamundaCandidateGroups().contains(".unit(")));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyJudgementIsRecordedInTheTransactionOfItsTask(Model model) {
        assertThat(model.content().getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).isFalse();
            assertThat(task.isCamundaAsyncAfter()).isFalse();
            var next = task.getSucceedingNodes().singleResult();
            assertThat(next.getId()).isEqualTo("record" + capitalised(task.getId()));
            assertThat(next).isInstanceOfSatisfying(ServiceTask.class, step -> {
                assertThat(step.getCamundaDelegateExpression()).isEqualTo("${recordJudgement}");
                assertThat(step.isCamundaAsyncBefore()).isFalse();
                assertThat(step.getIncoming()).hasSize(1);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void holdsNoLogicOfItsOwn(Model model) {
        assertThat(model.content().getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.content().getModelElementsByType(ServiceTask.class)).allSatisfy(step -> {
            assertThat(step.getCamundaDelegateExpression()).matches(BEAN);
            assertThat(step.getCamundaClass()).isNull();
            assertThat(step.getCamundaExpression()).isNull();
        });
        assertThat(Models.text(model.file()))
                .doesNotContain("camunda:class", "camunda:script", "camunda:expression", "executionListener")
                .doesNotContain("taskListener", "camunda:inputOutput", "camunda:formData");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void routesOnWhitelistedFlagsAndLeavesNoCaseOpen(Model model) {
        assertThat(exclusive(model)).allSatisfy(gateway -> {
            var conditions = gateway.getOutgoing().stream()
                    .map(flow -> flow.getConditionExpression().getTextContent())
                    .toList();
            assertThat(conditions).hasSize(2).allSatisfy(c -> assertThat(c).matches(CONDITION));
            assertThat(conditions.stream().map(ProcessContractTest::flag).distinct())
                    .singleElement()
                    .isIn(FLAGS.get(model.process().getId()));
            assertThat(conditions).doesNotHaveDuplicates();
            assertThat(conditions.stream().filter(c -> c.contains("!")).count())
                    .as("a flag and its negation, or two codes")
                    .isEqualTo(conditions.get(0).contains("==") ? 0 : 1);
        });
        var others = model.flows().stream().filter(f -> !(f.getSource() instanceof ExclusiveGateway));
        assertThat(others.map(SequenceFlow::getConditionExpression)).containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementLeadsFromAStartToAnEnd(Model model) {
        assertThat(model.nodes()).allSatisfy(node -> {
            boolean entered = node instanceof StartEvent || node instanceof BoundaryEvent || node instanceof SubProcess;
            boolean left = node instanceof EndEvent || node instanceof SubProcess;
            boolean branches = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
            assertThat(node.getIncoming().isEmpty()).as(node.getId()).isEqualTo(entered);
            assertThat(node.getOutgoing().isEmpty()).as(node.getId()).isEqualTo(left);
            assertThat(branches || node.getOutgoing().size() <= 1)
                    .as("%s would split silently", node.getId())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void waitsForMessagesAndTimersByTheirNames(Model model) {
        assertThat(model.content().getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo(message.getName() + "Message"));
        assertThat(model.content().getModelElementsByType(MessageEventDefinition.class))
                .allSatisfy(definition -> assertThat(definition.getMessage().getName())
                        .isEqualTo(((FlowNode) definition.getParentElement()).getId()));
        assertThat(model.content().getModelElementsByType(TimerEventDefinition.class))
                .allSatisfy(definition ->
                        assertThat(definition.getTimeDate().getTextContent()).matches(TIMER));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isInTheGlossary(Model model) {
        String glossary = Models.text(Path.of("src/docs/glossary.md"));

        assertThat(model.nodes())
                .filteredOn(node -> node instanceof UserTask || node instanceof EndEvent)
                .allSatisfy(node -> assertThat(glossary)
                        .contains("| " + node.getName() + " |")
                        .contains("`" + node.getId() + "`"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFormLiesNextToTheModel(Model model) {
        assumeThat(Models.FOLDER.resolve("forms")).exists();
        assertThat(model.content().getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(Files.exists(Models.FOLDER.resolve("forms/" + task.getId() + ".html")))
                        .as("form of %s", task.getId())
                        .isTrue());
    }

    private static List<ExclusiveGateway> exclusive(Model model) {
        return List.copyOf(model.content().getModelElementsByType(ExclusiveGateway.class));
    }

    private static Set<Role> rolesOf(UserTask task) {
        Matcher groups = CANDIDATES.matcher(task.getCamundaCandidateGroups());
        assertThat(groups.matches()).isTrue();
        return Pattern.compile("[A-Z_]+")
                .matcher(groups.group(2))
                .results()
                .map(role -> Role.valueOf(role.group()))
                .collect(Collectors.toSet());
    }

    private static String flag(String condition) {
        Matcher parts = CONDITION.matcher(condition);
        return parts.matches() ? (parts.group(1) != null ? parts.group(1) : parts.group(2)) : "";
    }

    private static String capitalised(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
