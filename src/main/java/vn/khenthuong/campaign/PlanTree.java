package vn.khenthuong.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A campaign file as keys and values, changed part by part and written again in the file's order of keys. */
final class PlanTree {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> ORDER = order();

    private final ObjectNode tree;

    private PlanTree(ObjectNode tree) {
        this.tree = tree;
    }

    /** @throws PlanFileException if the text is no campaign file at all */
    static PlanTree parse(String file, String text) {
        List<PlanProblem> problems = new Locations(text).problems();
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        try {
            if (YAML.readTree(text) instanceof ObjectNode tree) {
                return new PlanTree(tree);
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

    /** What a campaign has before anything of its plan is entered. */
    static PlanTree blank(CampaignNames names, String organisation, String level) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("schemaVersion", Plan.SCHEMA_VERSION)
                .put("code", names.code())
                .put("prefix", names.prefix())
                .put("organisation", organisation);
        tree.putObject("title")
                .put("vi", names.title().vi())
                .put("en", names.title().en());
        tree.put("level", level);
        for (String list : List.of("legalBasis", "aims", "participants", "contents", "openPoints")) {
            tree.putArray(list);
        }
        ArrayNode parameters = tree.putArray("parameters");
        Parameter.USUAL.forEach((key, usual) -> {
            ObjectNode parameter = parameters.addObject().put("key", key);
            parameter.put("value", String.valueOf(usual.days())).put("mark", Mark.CONFIGURATION.name());
            parameter
                    .putObject("text")
                    .put("vi", usual.text().vi())
                    .put("en", usual.text().en());
            parameter.putObject("clause").put("ref", "Văn bản không quy định").put("quote", "");
        });
        return new PlanTree(tree);
    }

    /** The same campaign, which says of these silent parts that its text does not speak of them. */
    PlanTree leftOpen(Collection<String> parts) {
        ObjectNode next = tree.deepCopy();
        ArrayNode points = next.get("openPoints") instanceof ArrayNode there ? there : next.putArray("openPoints");
        Set<String> keys = new HashSet<>();
        points.forEach(point -> keys.add(point.path("key").asText()));
        parts.forEach(part -> {
            String key = part.replaceAll("([A-Z])", "-$1").replace('.', '-').toLowerCase(Locale.ROOT);
            ObjectNode point = points.addObject().put("key", keys.add(key) ? key : key + "-2");
            point.putArray("about").add(part);
            point.putObject("question").put("vi", "Văn bản quy định thế nào?").put("en", "What does the text say?");
            point.putObject("text").put("vi", "Văn bản không quy định.").put("en", "The text does not say.");
        });
        return new PlanTree(next);
    }

    PlanTree named(CampaignNames names) {
        ObjectNode copy = tree.deepCopy();
        copy.put("code", names.code()).put("prefix", names.prefix());
        copy.putObject("title")
                .put("vi", names.title().vi())
                .put("en", names.title().en());
        return new PlanTree(copy);
    }

    String text(String key) {
        return tree.path(key).asText("");
    }

    /** Whether the file holds a part, {@code electionDay}, or an entry of a list by its key, {@code dossierItems.letter}. */
    boolean says(String place) {
        String[] steps = place.split("\\.", 2);
        JsonNode part = tree.path(steps[0]);
        if (steps.length == 1) {
            return !part.isMissingNode();
        }
        for (JsonNode entry : part) {
            if (entry.path("key").asText().equals(steps[1])) {
                return true;
            }
        }
        return false;
    }

    /** The parts of which something is written. */
    Set<PlanPart> parts() {
        return Arrays.stream(PlanPart.values())
                .filter(part ->
                        part.keys().stream().map(tree::path).anyMatch(value -> !value.isEmpty() || value.isValueNode()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanPart.class)));
    }

    /** Whether a form of award is open for proposals. */
    boolean takesProposals() {
        return StreamSupport.stream(tree.path("awardForms").spliterator(), false)
                .anyMatch(form -> form.path("open").asBoolean());
    }

    String json(PlanPart part) {
        ObjectNode of = JSON.createObjectNode();
        part.keys().stream()
                .filter(tree::has)
                .forEach(key -> of.set(
                        key, key.equals(LocalDeadline.KEY) ? LocalDeadline.entered(tree.get(key)) : tree.get(key)));
        return EnteredPart.shown(of).toString();
    }

    /**
     * The same campaign with another content of this part; keys that are missing in it are left out of the file.
     *
     * @throws PlanFileException if it is no JSON object, or holds a key of another part
     */
    PlanTree with(PlanPart part, String json) {
        JsonNode content = EnteredPart.written(object(part, json));
        ObjectNode next = JSON.createObjectNode();
        for (String key : ORDER) {
            JsonNode value = part.keys().contains(key) ? content.get(key) : tree.get(key);
            if (value != null && !value.isNull()) {
                next.set(key, key.equals(LocalDeadline.KEY) ? LocalDeadline.written(value) : value);
            }
        }
        return new PlanTree(next);
    }

    private static JsonNode object(PlanPart part, String json) {
        List<PlanProblem> problems = new ArrayList<>();
        try {
            if (JSON.readTree(json) instanceof ObjectNode content) {
                content.fieldNames().forEachRemaining(key -> {
                    if (!part.keys().contains(key)) {
                        problems.add(new PlanProblem(
                                0,
                                key,
                                "mục không thuộc phần này; cần một trong " + part.keys(),
                                "unknown key; expected one of " + part.keys()));
                    }
                });
                if (problems.isEmpty()) {
                    return content;
                }
            } else {
                problems.add(new PlanProblem(0, "", "không phải đối tượng JSON", "no JSON object"));
            }
        } catch (JsonProcessingException e) {
            problems.add(new PlanProblem(0, "", "không phải JSON", "no JSON"));
        }
        throw new PlanFileException(part.slug(), problems);
    }

    /** The file. */
    String yaml() {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values is always written", e);
        }
    }

    ObjectNode tree() {
        return tree;
    }

    private static List<String> order() {
        List<String> keys = new ArrayList<>();
        PlanReader.resource(PlanReader.SCHEMA).path("properties").fieldNames().forEachRemaining(keys::add);
        return List.copyOf(keys);
    }
}
