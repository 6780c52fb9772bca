package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.TaskAct;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** The published description says what the controllers do, all of it, in words. */
@IntegrationTest
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<TaskAct<?>> acts;

    RouteWalker walker;
    JsonNode document;

    @BeforeEach
    void read() {
        walker = RouteWalker.fresh(context);
        document = walker.as(Role.HEAD).get("/v3/api-docs").expect(200).json();
    }

    @Test
    void onlyForThoseWhoAreSignedIn() {
        assertThat(walker.nobody().get("/v3/api-docs").status()).isEqualTo(401);
    }

    @Test
    void everyControllerMethodIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        Set<String> written = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.khenthuong.api")) {
                info.getPathPatternsCondition().getPatternValues().forEach(pattern -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> written.add(method.name().toLowerCase() + " " + pattern)));
            }
        });
        assertThat(described).isEqualTo(written).hasSizeGreaterThan(60);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() {
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    JsonNode value = operation.getValue();
                    boolean words = !value.path("description").asText().isBlank()
                            || !value.path("summary").asText().isBlank();
                    if (METHODS.contains(operation.getKey())
                            && (!words || !value.path("responses").has("422"))) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void everyFieldOfOurOwnRecordsIsExplained() {
        List<String> silent = new ArrayList<>();
        for (String schema : List.of(
                "DossierResponse",
                "NomineeResponse",
                "NomineeDraft",
                "FindingView",
                "CouncilMinutes",
                "RoundResponse",
                "FileResponse",
                "CommendationInput",
                "Problem")) {
            JsonNode properties =
                    document.path("components").path("schemas").path(schema).path("properties");
            assertThat(properties.size()).as(schema).isPositive();
            properties.fields().forEachRemaining(property -> {
                JsonNode value = property.getValue();
                if (value.path("description").asText().isBlank() && !value.has("$ref")) {
                    silent.add(schema + "." + property.getKey());
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> schemas = new TreeSet<>();
        document.path("components").path("schemas").fieldNames().forEachRemaining(schemas::add);
        List<String> lost = document.findValuesAsText("$ref").stream()
                .filter(reference -> !schemas.contains(reference.replace("#/components/schemas/", "")))
                .distinct()
                .toList();
        assertThat(lost).isEmpty();
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.path("components").path("securitySchemes").has("basic"))
                .isTrue();
        assertThat(document.path("components").path("securitySchemes").has("session"))
                .isTrue();
    }

    @Test
    void theJudgementOfEveryStepIsThere() {
        assertThat(acts).hasSize(29);
        assertThat(acts).allSatisfy(act -> assertThat(document.path("components")
                        .path("schemas")
                        .has(act.judgementType().getSimpleName()))
                .as(act.step())
                .isTrue());
    }
}
