package vn.khenthuong.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.TaskAct;
import vn.khenthuong.shared.UnitCode;

/** The OpenAPI document at {@code /v3/api-docs}: texts come from Javadoc, problems and judgements from here. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    /** What can go wrong at any address; more precise statuses come with the operation. */
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read; names the field",
            "401", "Nobody is signed in",
            "403", "The caller may see this but not do this",
            "404", "There is no such thing, or the caller may not see it",
            "409", "Somebody was faster; nothing was overwritten",
            "422", "Refused by the rules, nothing has changed; all findings are there",
            "503", "The database does not answer; try again later"));

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Language.class)
                .replaceWithSchema(UnitCode.class, text("Unit code", "24163"))
                .replaceWithSchema(OrganisationCode.class, text("Organisation code", "daklak"))
                .replaceWithSchema(ProposalCode.class, text("Dossier code", "DL2026-00042"))
                .replaceWithSchema(RoundCode.class, text("Round code", "DL2026-R003"))
                .replaceWithSchema(NomineeId.class, text("Nominee id", null).format("uuid"))
                .replaceWithSchema(FileId.class, text("File id", null).format("uuid"));
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Khen Thưởng")
                        .version("1")
                        .description(
                                "Đề nghị khen thưởng, từ đơn vị đến quyết định. Award proposals from the unit to the"
                                        + " decision; the same use cases as the pages. Findings and problems answer in"
                                        + " Vietnamese, or in English on Accept-Language: en.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("For programs: login and password with every request"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description("For browsers: the session of /login; changes carry the page's"
                                                + " CSRF token in X-CSRF-TOKEN")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    /** Adds what no single operation says: the problems, and the judgement of each step. */
    @Bean
    OpenApiCustomizer problemsAndJudgements(List<TaskAct<?>> acts) {
        return document -> {
            Components components = document.getComponents();
            ModelConverters.getInstance().readAll(FindingView.class).forEach(components::addSchemas);
            components.addSchemas(PROBLEM, problem());
            acts.stream().sorted(Comparator.comparing(TaskAct::step)).forEach(act -> ModelConverters.getInstance()
                    .readAll(act.judgementType())
                    .forEach(components::addSchemas));
            Schema<?> judgement = judgements(acts);
            document.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
                PROBLEMS.forEach((status, text) -> operation.getResponses().putIfAbsent(status, response(text)));
                if (path.endsWith("/draft") || path.endsWith("/{step}")) {
                    operation
                            .getRequestBody()
                            .setContent(
                                    new Content().addMediaType("application/json", new MediaType().schema(judgement)));
                }
            }));
        };
    }

    private static Schema<?> judgements(List<TaskAct<?>> acts) {
        ComposedSchema judgement = new ComposedSchema();
        acts.stream()
                .map(act -> act.judgementType().getSimpleName())
                .sorted()
                .forEach(name -> judgement.addOneOfItem(new Schema<>().$ref("#/components/schemas/" + name)));
        judgement.description("The judgement of the task's step: "
                + acts.stream()
                        .sorted(Comparator.comparing(TaskAct::step))
                        .map(act -> act.step() + " takes " + act.judgementType().getSimpleName())
                        .collect(Collectors.joining(", ")));
        return judgement;
    }

    private static ApiResponse response(String text) {
        return new ApiResponse()
                .description(text)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", text("Stable address of the sort of problem", "/problems/refused"))
                .addProperty("title", text("The sort of problem in words", null))
                .addProperty("status", new IntegerSchema().description("HTTP status"))
                .addProperty("detail", text("What is wrong here and what to do", null))
                .addProperty("instance", text("The address asked for", null))
                .addProperty("field", text("The field that cannot be read; only with 400", null))
                .addProperty(
                        "currentVersion",
                        new IntegerSchema().description("The newest version; only with 409 on a dossier"))
                .addProperty(
                        "findings",
                        new ArraySchema()
                                .description("Everything that the rules say; only with 409, 413 and 422")
                                .items(new Schema<>().$ref("#/components/schemas/FindingView")));
    }

    private static StringSchema text(String description, String example) {
        StringSchema schema = new StringSchema();
        schema.description(description);
        if (example != null) {
            schema.example(example);
        }
        return schema;
    }
}
