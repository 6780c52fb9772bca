package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two campaign files entry by entry; entries of lists are the same when their keys are. */
final class PlanDifferences {

    private static final List<String> SAID_BY = List.of("text", "name", "subject", "question", "title");

    private final PlanPart part;
    private final List<PlanDifference> found;

    private PlanDifferences(PlanPart part, List<PlanDifference> found) {
        this.part = part;
        this.found = found;
    }

    /** In the order of the parts and of the second plan. */
    static List<PlanDifference> between(PlanTree first, PlanTree second) {
        List<PlanDifference> found = new ArrayList<>();
        for (PlanPart part : PlanPart.values()) {
            for (String key : part.keys()) {
                new PlanDifferences(part, found)
                        .compare(
                                List.of(key),
                                List.of(),
                                first.tree().get(key),
                                second.tree().get(key));
            }
        }
        return found;
    }

    private void compare(List<String> keys, List<String> entry, JsonNode before, JsonNode after) {
        JsonNode one = before == null || before.isEmpty() && before.isContainerNode() ? null : before;
        JsonNode two = after == null || after.isEmpty() && after.isContainerNode() ? null : after;
        if (one == null && two == null || one != null && two != null && same(one, two)) {
            return;
        }
        if (one != null && two != null && one.isObject() && two.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            two.fieldNames().forEachRemaining(names::add);
            one.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(with(keys, name), entry, one.get(name), two.get(name)));
        } else if (isList(one) && isList(two)) {
            Map<String, JsonNode> ones = entries(one);
            Map<String, JsonNode> twos = entries(two);
            Set<String> labels = new LinkedHashSet<>(twos.keySet());
            labels.addAll(ones.keySet());
            labels.forEach(label -> compare(keys, with(entry, label), ones.get(label), twos.get(label)));
        } else {
            found.add(new PlanDifference(part, keys, entry, said(one), said(two)));
        }
    }

    private static boolean same(JsonNode one, JsonNode two) {
        return one.isNumber() && two.isNumber()
                ? one.decimalValue().compareTo(two.decimalValue()) == 0
                : one.equals(two);
    }

    /** A list of entries; a list of words is one value. */
    private static boolean isList(JsonNode node) {
        return node == null || node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static Map<String, JsonNode> entries(JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (list != null) {
            int number = 1;
            for (JsonNode item : list) {
                entries.put(item.path("key").asText(item.path("counts").asText(String.valueOf(number))), item);
                number++;
            }
        }
        return entries;
    }

    /** What an entry says, in the words that the file has for people. */
    private static String said(JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.has("vi")) {
            return node.get("vi").asText();
        }
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(item -> words.add(said(item)));
            return String.join("; ", words);
        }
        if (!node.isObject()) {
            return node.asText();
        }
        if (node.has("max")) {
            return node.get("max").asText();
        }
        return SAID_BY.stream()
                .filter(node::has)
                .findFirst()
                .map(key -> said(node.get(key)))
                .orElseGet(() -> node.path("key").asText(node.toString()));
    }

    private static List<String> with(List<String> path, String more) {
        List<String> longer = new ArrayList<>(path);
        longer.add(more);
        return List.copyOf(longer);
    }
}
