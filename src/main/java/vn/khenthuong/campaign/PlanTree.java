package vn.khenthuong.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;

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
        return new PlanTree(tree);
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

    String json(PlanPart part) {
        ObjectNode of = JSON.createObjectNode();
        part.keys().stream()
                .filter(tree::has)
                .forEach(key -> of.set(
                        key, key.equals(LocalDeadline.KEY) ? LocalDeadline.entered(tree.get(key)) : tree.get(key)));
        return of.toString();
    }

    /**
     * The same campaign with another content of this part; keys that are missing in it are left out of the file.
     *
     * @throws PlanFileException if it is no JSON object, or holds a key of another part
     */
    PlanTree with(PlanPart part, String json) {
        JsonNode content = object(part, json);
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
