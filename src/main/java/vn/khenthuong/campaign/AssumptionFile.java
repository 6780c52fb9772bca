package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.khenthuong.shared.Text;

/**
 * A file of assumptions: the same keys as a campaign file, for what its text is silent on. It adds and never overrides; an
 * entry of it quotes nobody, and is never marked as the plan's own.
 */
final class AssumptionFile {

    private static final Text SAID = new Text(
            "văn bản đã ghi; chỉ giả định điều văn bản không ghi",
            "the plan says it itself; expected an assumption only where the text is silent");

    /** What may be assumed; who runs the campaign, its document and its aims may not. */
    private static final Set<String> PARTS = Set.of(
            "type",
            "window",
            "electionDay",
            "finalReview",
            "deadline",
            "awardForms",
            "quota",
            "subjectTypes",
            "criteria",
            "dossierItems",
            "principles",
            "routes",
            "parameters",
            "publication",
            "stands");

    private static final Set<String> HEAD = Set.of("schemaVersion", "campaign", "note");

    private final JsonNode tree;
    private final Locations locations;

    AssumptionFile(JsonNode tree, Locations locations) {
        this.tree = tree;
        this.locations = locations;
    }

    /** How messages call the file beside a campaign's. */
    static String nameFor(String campaignFile) {
        return "assumptions/" + campaignFile;
    }

    /** The campaign's schema, for what may be assumed: any part may be missing, and nothing is quoted. */
    static JsonNode schema(JsonNode campaign) {
        ObjectNode schema = campaign.deepCopy();
        ObjectNode properties = (ObjectNode) schema.path("properties");
        JsonNode text = JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/text");
        properties.retain(join(PARTS, HEAD));
        properties.set("campaign", campaign.at("/properties/code"));
        properties.set("note", text);
        ArrayNode required = schema.putArray("required");
        HEAD.stream().sorted().forEach(required::add);
        ObjectNode words = (ObjectNode) schema.path("$defs");
        words.set("clause", campaign.at("/$defs/source"));
        ArrayNode marks = ((ObjectNode) words.path("mark")).putArray("enum");
        for (Mark mark : Mark.values()) {
            if (mark != Mark.PLAN) {
                marks.add(mark.name());
            }
        }
        return schema;
    }

    private static Set<String> join(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Puts what is assumed into the campaign's tree; what collides with the text is a problem. */
    Assumptions into(ObjectNode campaign, List<PlanProblem> problems) {
        if (!tree.path("campaign").equals(campaign.path("code"))) {
            problems.add(locations.problem(
                    "/campaign",
                    "của phong trào khác; cần " + campaign.path("code").asText(),
                    "of another campaign; expected " + campaign.path("code").asText()));
        }
        Set<String> places = new TreeSet<>();
        PARTS.stream().sorted().filter(tree::has).forEach(part -> {
            JsonNode assumed = tree.get(part);
            if (assumed.isArray()) {
                ArrayNode entries = campaign.has(part) ? (ArrayNode) campaign.get(part) : campaign.putArray(part);
                for (int i = 0; i < assumed.size(); i++) {
                    String key = assumed.get(i).path("key").asText();
                    if (has(entries, key)) {
                        problems.add(locations.problem("/" + part + "/" + i + "/key", SAID.vi(), SAID.en()));
                    }
                    entries.add(assumed.get(i));
                    places.add(part + "." + key);
                }
            } else if (campaign.has(part)) {
                problems.add(locations.problem("/" + part, SAID.vi(), SAID.en()));
            } else {
                campaign.set(part, assumed);
                places.add(part);
            }
        });
        JsonNode note = tree.path("note");
        return new Assumptions(
                new Text(note.path("vi").asText(), note.path("en").asText()), places);
    }

    private static boolean has(ArrayNode entries, String key) {
        for (JsonNode entry : entries) {
            if (entry.path("key").asText().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
