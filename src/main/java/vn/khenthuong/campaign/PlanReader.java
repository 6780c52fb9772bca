package vn.khenthuong.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Reads a campaign file strictly: the schema first (unknown and missing keys, types, words), then what a schema cannot say.
 * All problems at once, each with its line. A file of schema version 1 is held against that version's schema, then migrated.
 */
@Component
class PlanReader {

    static final String SCHEMA = "/campaigns/campaign.schema.json";
    static final String SCHEMA_1 = "/campaigns/campaign.schema.v1.json";

    private final YAMLMapper yaml = mapper().build();
    private final YAMLMapper lenient =
            mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JsonSchema schema;
    private final JsonSchema schema1;
    private final JsonSchema assumptionSchema;

    PlanReader() {
        JsonNode newest = resource(SCHEMA);
        schema = schema(newest);
        schema1 = schema(resource(SCHEMA_1));
        assumptionSchema = schema(AssumptionFile.schema(newest));
    }

    /**
     * A campaign as it was read.
     *
     * @param migrated what was changed because the file is of an older schema; empty for a new one
     */
    record Reading(Plan plan, Assumptions assumptions, List<PlanChange> migrated) {}

    /**
     * Reads one campaign.
     *
     * @param file how to call the file in messages
     * @param text the file, and joined to it its assumptions, see {@link PlanText}
     * @throws PlanFileException with every problem
     */
    Reading reading(String file, String text) {
        PlanText written = PlanText.parse(text);
        written.refuseIfTooLong(file);
        Locations locations = locations(file, written.campaign());
        List<PlanProblem> problems = new ArrayList<>();
        ObjectNode tree = object(file, written.campaign());
        List<PlanChange> migrated = migrated(tree, locations, problems);
        refuseIfAny(file, problems);
        validate(schema, tree, locations, problems);
        if (!problems.isEmpty() && written.assumptions().isEmpty()) {
            PlanSilence.check(tree, locations, problems);
        }
        refuseIfAny(file, problems);
        Assumptions assumptions = assumed(file, written, tree);
        Plan plan = plan(file, tree, locations, yaml);
        new PlanChecks(plan, tree, locations, problems).run();
        refuseIfAny(file, problems);
        return new Reading(plan, assumptions, migrated);
    }

    /** As {@link #reading}, the plan alone. */
    Plan read(String file, String text) {
        return reading(file, text).plan();
    }

    /**
     * Reads one campaign and holds it against the organisation's bodies: every one of them has exactly one line.
     *
     * @throws PlanFileException with every problem
     */
    Plan read(String file, String text, Bodies bodies) {
        Plan plan = read(file, text);
        refuseIfAny(
                file, bodies.problems(plan, new Locations(PlanText.parse(text).campaign())));
        return plan;
    }

    /**
     * Reads a version that was sound when it was applied. A later program asks more of a new file, never of what dossiers
     * were sent under.
     */
    Reading stored(String file, String text) {
        PlanText written = PlanText.parse(text);
        Locations locations = new Locations(written.campaign());
        ObjectNode tree = object(file, written.campaign());
        List<PlanChange> migrated =
                version(tree) == 1 ? new PlanMigration(tree, locations, new ArrayList<>()).run() : List.of();
        Assumptions assumptions = written.assumptions().isEmpty()
                ? Assumptions.NONE
                : new AssumptionFile(object(file, written.assumptions()), new Locations(written.assumptions()))
                        .into(tree, new ArrayList<>());
        return new Reading(plan(file, tree, locations, lenient), assumptions, migrated);
    }

    private List<PlanChange> migrated(ObjectNode tree, Locations locations, List<PlanProblem> problems) {
        int version = version(tree);
        if (version > Plan.SCHEMA_VERSION) {
            problems.add(locations.problem(
                    "/schemaVersion",
                    "phiên bản " + version + " mới hơn chương trình; cần " + Plan.SCHEMA_VERSION + " hoặc 1",
                    "version " + version + " is newer than this program; expected " + Plan.SCHEMA_VERSION + " or 1"));
            return List.of();
        }
        if (version != 1) {
            return List.of();
        }
        validate(schema1, tree, locations, problems);
        return problems.isEmpty() ? new PlanMigration(tree, locations, problems).run() : List.of();
    }

    private static int version(ObjectNode tree) {
        return tree.path("schemaVersion").asInt();
    }

    private Assumptions assumed(String file, PlanText written, ObjectNode tree) {
        if (written.assumptions().isEmpty()) {
            return Assumptions.NONE;
        }
        String name = AssumptionFile.nameFor(file);
        Locations locations = locations(name, written.assumptions());
        List<PlanProblem> problems = new ArrayList<>();
        ObjectNode assumed = object(name, written.assumptions());
        validate(assumptionSchema, assumed, locations, problems);
        refuseIfAny(name, problems);
        Assumptions assumptions = new AssumptionFile(assumed, locations).into(tree, problems);
        refuseIfAny(name, problems);
        return assumptions;
    }

    private static Locations locations(String file, String text) {
        Locations locations = new Locations(text);
        refuseIfAny(file, locations.problems());
        return locations;
    }

    private static void refuseIfAny(String file, List<PlanProblem> problems) {
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
    }

    private static void validate(JsonSchema by, JsonNode tree, Locations locations, List<PlanProblem> problems) {
        for (ValidationMessage message : by.validate(tree)) {
            problems.add(new SchemaProblem(message).at(locations));
        }
    }

    private ObjectNode object(String file, String text) {
        try {
            if (yaml.readTree(text) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PlanFileException(
                    file, List.of(new PlanProblem(line, "", "không phải YAML hợp lệ", "no valid YAML")));
        }
        throw new PlanFileException(
                file,
                List.of(new PlanProblem(
                        1,
                        "",
                        "không phải tệp phong trào; cần các mục và giá trị",
                        "no campaign; expected keys and values")));
    }

    private static Plan plan(String file, JsonNode tree, Locations locations, YAMLMapper reader) {
        try {
            return reader.treeToValue(tree, Plan.class);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName()))
                    .collect(Collectors.joining());
            throw new PlanFileException(
                    file, List.of(locations.problem(pointer, "giá trị không dùng được", e.getOriginalMessage())));
        } catch (JsonProcessingException e) {
            throw new PlanFileException(
                    file, List.of(new PlanProblem(0, "", "không đọc được", e.getOriginalMessage())));
        }
    }

    static JsonNode resource(String path) {
        try (InputStream in = PlanReader.class.getResourceAsStream(path)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(JsonNode tree) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
    }

    private static YAMLMapper.Builder mapper() {
        return YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(identifiers())
                // The offset that the file writes is kept: it is what people read.
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private static SimpleModule identifiers() {
        return new SimpleModule()
                .addDeserializer(UnitCode.class, new Identifier<>(UnitCode.class, UnitCode::new))
                .addDeserializer(
                        OrganisationCode.class, new Identifier<>(OrganisationCode.class, OrganisationCode::new));
    }

    /** An identifier is one word in a file and a type in Java. */
    private static final class Identifier<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> of;

        Identifier(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return of.apply(value);
        }
    }
}
