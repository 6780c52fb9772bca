package vn.khenthuong.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of the law says where it comes from, how long it holds and how sure we are; a table can be drawn. */
class DmnContractTest {

    private static final String DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String DC = "http://www.omg.org/spec/DMN/20180521/DC/";

    static List<Path> decisions() {
        return Models.decisions();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isNamedAfterItsFileAndKeptForTenYears(Path file) {
        assertThat(read(file).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(file).hasFileName(decision.getId() + ".dmn");
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                    assertThat(decision.getVersionTag()).isNotBlank();
                    assertThat(decision.getName()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRowTellsItsSourceAndItsMark(Path file) {
        var model = read(file);
        var outputs = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();

        assertThat(outputs).endsWith("source", "mark");
        assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            var cells = rule.getOutputEntries().stream()
                    .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                    .toList();
            String source = cells.get(cells.size() - 2);
            String mark = cells.get(cells.size() - 1);
            assertThat(rule.getId()).matches("[a-z][a-z0-9-]*");
            assertThat(rule.getDescription().getTextContent()).contains("[" + mark + "]");
            assertThat(source).isNotBlank();
            assertThat(mark).isIn("S", "V", "A", "I", "M");
            if (!Set.of("S", "V").contains(mark)) {
                assertThat(source).as("an unconfirmed row says so").containsPattern("(?i)cấu hình|chưa xác minh");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyElementIsDrawnAndNothingOverlaps(Path file) {
        var model = read(file);
        List<DomElement> shapes = new ArrayList<>(model.getDocument().getElementsByNameNs(DI, "DMNShape"));
        var drawn = shapes.stream()
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());

        assertThat(drawn)
                .isEqualTo(model.getModelElementsByType(DrgElement.class).stream()
                        .map(DrgElement::getId)
                        .collect(Collectors.toSet()));
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                assertThat(bounds(shapes.get(i)).intersects(bounds(shapes.get(j))))
                        .isFalse();
            }
        }
    }

    private static java.awt.Rectangle bounds(DomElement shape) {
        var bounds = shape.getChildElementsByNameNs(DC, "Bounds").get(0);
        return new java.awt.Rectangle(
                Integer.parseInt(bounds.getAttribute("x")),
                Integer.parseInt(bounds.getAttribute("y")),
                Integer.parseInt(bounds.getAttribute("width")),
                Integer.parseInt(bounds.getAttribute("height")));
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
