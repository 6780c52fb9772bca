package vn.khenthuong.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khenthuong.workflow.model.Models.Model;

/** The diagrams are seen in Cockpit, Tasklist and the portal: they stay complete and readable when somebody edits them. */
class DiagramTest {

    /** The way of a dossier, and of a round, without any return. */
    private static final Map<String, List<String>> HAPPY_PATH = Map.of(
            "award-proposal",
            List.of(
                    "proposalSubmittedToCouncil",
                    "checkAdmissibility",
                    "holdCouncilMeeting",
                    "signLetter",
                    "numberLetter",
                    "sendDossier",
                    "checkReception",
                    "appraiseDossier",
                    "approveAppraisal",
                    "awaitDecision",
                    "decisionIssued",
                    "recordOutcome",
                    "notifyUnit",
                    "decided"),
            "decision-round",
            List.of(
                    "roundOpened",
                    "gatherRound",
                    "signSubmission",
                    "checkRound",
                    "decideRound",
                    "issueDecision",
                    "releaseDossiers",
                    "dispatchDue",
                    "dispatchLetters",
                    "decisionIssued"),
            "campaign",
            List.of(
                    "campaignOpened",
                    "deadlineGateway",
                    "untilDeadline",
                    "deadlinePassed",
                    "recordDeadline",
                    "untilClosing",
                    "campaignClosed",
                    "recordClosing",
                    "campaignSummedUp",
                    "archiveCampaign",
                    "campaignArchived"),
            "award-amendment",
            List.of("amendmentOpened", "approveAmendment", "decideAmendment", "issueAmendment", "amendmentIssued"),
            "state-award",
            List.of(
                    "stateListOpened",
                    "gatherStateList",
                    "publicationGateway",
                    "partyGateway",
                    "holdProvincialCouncil",
                    "selectStateCandidates",
                    "signStateSubmission",
                    "numberStateSubmission",
                    "sendStatePackage",
                    "enterStateAnswers",
                    "answersComplete"),
            "unit-commendation",
            List.of(
                    "broughtToCouncil",
                    "checkAdmissibility",
                    "holdCouncilMeeting",
                    "decideCommendation",
                    "issueCommendation",
                    "notifyUnit",
                    "granted"));

    static List<Model> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void showsEveryElementAndEveryFlow(Model model) {
        assertThat(model.nodes())
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(model.flows())
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void noTwoShapesOverlap(Model model) {
        Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
        model.nodes().forEach(node -> shapes.put(node, shape(node)));

        shapes.forEach((a, shape) -> shapes.forEach((b, other) -> {
            if (shape.intersects(other) && !a.equals(b)) {
                assertThat(belongTogether(a, b) || belongTogether(b, a))
                        .as("%s over %s", a.getId(), b.getId())
                        .isTrue();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void flowsRunAtRightAnglesFromShapeToShape(Model model) {
        assertThat(model.flows()).allSatisfy(flow -> {
            var lines = lines(flow);
            assertThat(lines).allSatisfy(l -> assertThat(l.getX1() == l.getX2() || l.getY1() == l.getY2())
                    .isTrue());
            Line2D first = lines.get(0);
            Line2D last = lines.get(lines.size() - 1);
            assertThat(reaches(shape(flow.getSource()), first.getX1(), first.getY1()))
                    .isTrue();
            assertThat(reaches(shape(flow.getTarget()), last.getX2(), last.getY2()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void noFlowRunsThroughAnotherShapeOrCrossesAnotherFlow(Model model) {
        Map<SequenceFlow, List<Line2D>> lines = new LinkedHashMap<>();
        model.flows().forEach(flow -> lines.put(flow, lines(flow)));
        Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
        model.nodes().stream()
                .filter(node -> !(node instanceof SubProcess))
                .forEach(node -> shapes.put(node, shape(node)));

        lines.forEach((flow, way) -> {
            var ends = Set.of(flow.getSource(), flow.getTarget());
            shapes.forEach((node, shape) -> assertThat(way)
                    .as("%s through %s", flow.getId(), node.getId())
                    .noneMatch(line -> !ends.contains(node) && line.intersects(shape)));
            lines.forEach((other, across) -> assertThat(way)
                    .as("%s across %s", flow.getId(), other.getId())
                    .noneMatch(line -> !flow.equals(other) && across.stream().anyMatch(line::intersectsLine)));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theHappyPathIsOneStraightLineToTheRight(Model model) {
        var path = HAPPY_PATH.get(model.process().getId()).stream()
                .map(id -> shape(model.node(id)))
                .toList();

        assertThat(path.stream().map(Rectangle2D::getCenterY).distinct()).hasSize(1);
        assertThat(path.stream().map(Rectangle2D::getCenterX)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void labelsLieOnNoShapeAndNoFlow(Model model) {
        var labels = model.content().getModelElementsByType(BpmnLabel.class).stream()
                .filter(label -> label.getBounds() != null)
                .toList();

        var shapes = model.nodes().stream()
                .filter(node -> !(node instanceof SubProcess))
                .map(DiagramTest::shape)
                .toList();
        var lines = model.flows().stream().flatMap(flow -> lines(flow).stream()).toList();

        long named = model.nodes().stream()
                .filter(node -> node instanceof Event || node instanceof Gateway)
                .count();
        assertThat(labels).hasSizeGreaterThanOrEqualTo((int) named).allSatisfy(label -> {
            var owner = label.getParentElement().getAttributeValue("bpmnElement");
            var box = rectangle(label.getBounds());
            assertThat(shapes).as("label of %s", owner).noneMatch(shape -> shape.intersects(box));
            assertThat(lines).as("label of %s", owner).noneMatch(line -> line.intersects(box));
        });
    }

    /** The frames that name the place of work: side by side, each label inside or outside a frame, never on its line. */
    @ParameterizedTest
    @MethodSource("processes")
    void framesStandApartAndCutNoLabel(Model model) {
        var frames = model.content().getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getAttributeValue("bpmnElement").endsWith("Phase"))
                .map(shape -> rectangle(shape.getBounds()))
                .toList();
        var labels = model.content().getModelElementsByType(BpmnLabel.class).stream()
                .filter(label -> label.getBounds() != null)
                .map(label -> rectangle(label.getBounds()))
                .toList();

        assertThat(frames).hasSizeGreaterThan(1).allSatisfy(frame -> {
            assertThat(frames).filteredOn(other -> !other.equals(frame)).noneMatch(frame::intersects);
            assertThat(labels).allMatch(label -> frame.contains(label) || !frame.intersects(label));
        });
    }

    private static boolean belongTogether(FlowNode inner, FlowNode outer) {
        return inner.getParentElement().equals(outer)
                || inner instanceof BoundaryEvent event
                        && (event.getAttachedTo().equals(outer));
    }

    private static Rectangle2D shape(FlowNode node) {
        return rectangle(((BpmnShape) node.getDiagramElement()).getBounds());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        var points = List.copyOf(flow.getDiagramElement().getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    /** On the edge of the shape, or inside it where a diamond is narrower than its bounds. */
    private static boolean reaches(Rectangle2D shape, double x, double y) {
        return x >= shape.getMinX() && x <= shape.getMaxX() && y >= shape.getMinY() && y <= shape.getMaxY();
    }
}
