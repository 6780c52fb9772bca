package vn.khenthuong.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
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
 * All problems at once, each with its line.
 */
@Component
class PlanReader {

    static final String SCHEMA = "/campaigns/campaign.schema.json";

    private final YAMLMapper yaml = mapper().build();
    private final YAMLMapper lenient =
            mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JsonSchema schema;

    PlanReader() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        try (InputStream in = PlanReader.class.getResourceAsStream(SCHEMA)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one campaign.
     *
     * @param file how to call the file in messages
     * @throws PlanFileException with every problem
     */
    Plan read(String file, String text) {
        Locations locations = new Locations(text);
        List<PlanProblem> problems = new ArrayList<>(locations.problems());
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        JsonNode tree = tree(file, text);
        for (ValidationMessage message : schema.validate(tree)) {
            problems.add(locations.problem(pointer(message), expected(message)));
        }
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        Plan plan = plan(file, tree, locations, yaml);
        new PlanChecks(plan, locations, problems).run();
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        return plan;
    }

    /**
     * Reads one campaign and holds it against the organisation's bodies: every one of them has exactly one line.
     *
     * @throws PlanFileException with every problem
     */
    Plan read(String file, String text, Bodies bodies) {
        Plan plan = read(file, text);
        List<PlanProblem> problems = bodies.problems(plan, new Locations(text));
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        return plan;
    }

    /**
     * Reads a version that was sound when it was applied. A later program asks more of a new file, never of what dossiers
     * were sent under.
     */
    Plan stored(String file, String text) {
        return plan(file, tree(file, text), new Locations(text), lenient);
    }

    private JsonNode tree(String file, String text) {
        try {
            return yaml.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PlanFileException(file, List.of(new PlanProblem(line, "", "no valid YAML")));
        }
    }

    private static Plan plan(String file, JsonNode tree, Locations locations, YAMLMapper reader) {
        try {
            return reader.treeToValue(tree, Plan.class);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName()))
                    .collect(Collectors.joining());
            throw new PlanFileException(file, List.of(locations.problem(pointer, e.getOriginalMessage())));
        } catch (JsonProcessingException e) {
            throw new PlanFileException(file, List.of(new PlanProblem(0, "", e.getOriginalMessage())));
        }
    }

    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        // An unknown key is named where it stands, not where it is forbidden.
        return message.getProperty() != null && "additionalProperties".equals(message.getType())
                ? place + "/" + message.getProperty()
                : place;
    }

    private static String expected(ValidationMessage message) {
        return switch (message.getType()) {
            case "additionalProperties" -> "unknown key; expected one that the schema names";
            case "required" -> "the key '" + message.getProperty() + "' is missing";
            default -> message.getMessage().substring(message.getMessage().indexOf(": ") + 2);
        };
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
