package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The JSON schema of a part, made from that of the campaign file for an editor: with words for people instead of keys. What
 * only makes a file sound as a whole is left to {@link CampaignDrafts#check}.
 */
public final class PartSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode WHOLE = PlanReader.resource(PlanReader.SCHEMA);

    /** A text that may be longer is written in several lines. */
    private static final int LONGEST_LINE = 200;

    /** The library's default is 1000. */
    private static final int LAST = 2000;

    private static final List<String> ASKED_OF_THE_WHOLE =
            List.of("if", "then", "else", "allOf", "anyOf", "oneOf", "not", "minProperties");

    /** Two texts that are read beside each other. */
    private static final Set<List<String>> PAIRS = Set.of(List.of("vi", "en"), List.of("ref", "quote"));

    private PartSchema() {}

    /**
     * @param field the word for a key
     * @param value the word for a value of a list of choices; asked for {@code key.value} first, where the key decides
     * @param openable what an open point may be about
     */
    public static String of(
            PlanPart part, UnaryOperator<String> field, UnaryOperator<String> value, List<String> openable) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        part.keys().forEach(key -> properties.set(key, WHOLE.path("properties").path(key)));
        WHOLE.path("required").forEach(key -> {
            if (part.keys().contains(key.asText())) {
                required.add(key.asText());
            }
        });
        schema.set("definitions", WHOLE.path("$defs"));
        ObjectNode own = schema.deepCopy();
        offer(own, openable);
        return worded(own, field, value).toString();
    }

    /** What can be chosen instead of being known by heart: lists of the page by their ids, {@code plan-keys-awardForms}. */
    private static void offer(ObjectNode schema, List<String> openable) {
        offered((ObjectNode) schema.path("definitions").path("unit"), "plan-units");
        JsonNode properties = schema.path("properties");
        for (String list : List.of("awardForms", "principles", "dossierItems")) {
            if (properties.path(list) instanceof ObjectNode entries) {
                JsonNode items = entries.path("items");
                if (items.has("$ref")) {
                    items = schema.path("definitions").path("statement").deepCopy();
                    entries.set("items", items);
                }
                offered(
                        ((ObjectNode) items.path("properties")).putObject("key").put("type", "string"),
                        "plan-keys-" + list);
            }
        }
        if (properties.path("awardForms") instanceof ObjectNode forms) {
            ObjectNode form = (ObjectNode) forms.path("items").path("properties");
            ((ObjectNode) form.path("route")).put("default", "PROVINCE");
            ((ObjectNode) form.path("open")).put("default", true);
        }
        if (properties.path("openPoints") instanceof ObjectNode points) {
            ObjectNode about =
                    (ObjectNode) points.path("items").path("properties").path("about");
            openable.forEach(about.putObject("items").putArray("enum")::add);
        }
    }

    private static void offered(ObjectNode value, String list) {
        value.putObject("options").putObject("inputAttributes").put("list", list);
    }

    private static JsonNode worded(JsonNode node, UnaryOperator<String> field, UnaryOperator<String> value) {
        if (node instanceof ArrayNode list) {
            list.forEach(item -> worded(item, field, value));
        } else if (node instanceof ObjectNode object) {
            rewrite(object, field, value);
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                worded(entry.getValue(), field, value);
            }
            if (object.get("properties") instanceof ObjectNode properties) {
                properties.properties().forEach(entry -> {
                    if (entry.getValue() instanceof ObjectNode property) {
                        String title = title(entry.getKey(), property);
                        property.put("title", field.apply(title));
                        if (title.equals("key.optional")) {
                            property.put("propertyOrder", LAST);
                        }
                        if (property.get("enum") instanceof ArrayNode choices) {
                            choices(property, choices, choice -> value.apply(entry.getKey() + "." + choice));
                        }
                    }
                });
            }
        }
        return node;
    }

    /** What need not be entered says so. */
    private static String title(String key, ObjectNode property) {
        boolean free = key.equals("en") || (key.equals("key") && !property.has("enum"));
        return free
                        && !property.path("options").has("inputAttributes")
                        && !property.path("$ref").asText().endsWith("lineKey")
                ? key + ".optional"
                : key;
    }

    private static void choices(ObjectNode property, ArrayNode choices, UnaryOperator<String> value) {
        ArrayNode titles = property.putObject("options").putArray("enum_titles");
        choices.forEach(choice -> titles.add(value.apply(choice.asText())));
    }

    private static void rewrite(ObjectNode object, UnaryOperator<String> field, UnaryOperator<String> value) {
        if (object.get("$ref") instanceof TextNode ref) {
            object.put("$ref", ref.asText().replace("#/$defs/", "#/definitions/"));
        }
        if (object.get("description") instanceof TextNode) {
            object.remove("description");
        }
        if (object.get("type") instanceof TextNode || object.get("enum") instanceof ArrayNode) {
            ASKED_OF_THE_WHOLE.forEach(object::remove);
            shaped(object, field, value);
        }
    }

    /** How a value is entered: lists of words as ticks, lists of single values as a table, long texts in several lines. */
    private static void shaped(ObjectNode object, UnaryOperator<String> field, UnaryOperator<String> value) {
        String type = object.path("type").asText();
        if (object.get("enum") instanceof ArrayNode choices) {
            object.put("type", "string");
            choices(object, choices, value);
        } else if (type.equals("boolean")) {
            object.put("format", "checkbox");
        } else if (type.equals("array") && object.path("items") instanceof ObjectNode items) {
            items.put("title", field.apply("entry"));
            list(object, items);
        } else if (type.equals("object") && PAIRS.contains(keys(object))) {
            object.put("format", "grid");
            object.path("properties")
                    .forEach(half -> ((ObjectNode) half).putObject("options").put("grid_columns", 6));
        } else if (object.path("maxLength").asInt() > LONGEST_LINE) {
            object.put("format", "textarea");
        } else if (object.path("format").asText().equals("date-time")) {
            object.put("format", "datetime-local");
        }
    }

    private static void list(ObjectNode list, ObjectNode items) {
        String ref = items.path("$ref").asText();
        if (items.has("enum") || items.path("type").asText().equals("array")) {
            list.put("format", "checkbox");
        } else if (ref.endsWith("/limit")
                || ref.endsWith("/unit")
                || items.path("type").asText().equals("string")) {
            list.put("format", "table");
        } else {
            items.put("headerTemplate", "{{i1}}. {{self." + said(items) + "}}")
                    .putObject("options")
                    .put("collapsed", true);
        }
    }

    /** What an entry is called by while it is closed. */
    private static String said(ObjectNode entry) {
        List<String> keys = keys(entry);
        return keys.contains("question")
                ? "question.vi"
                : keys.contains("name") ? "name.vi" : keys.contains("subject") ? "subject.vi" : "text.vi";
    }

    private static List<String> keys(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
