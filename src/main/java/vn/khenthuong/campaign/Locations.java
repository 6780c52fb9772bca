package vn.khenthuong.campaign;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML text each JSON pointer stands, and how a person would call it. */
final class Locations {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();

    /** Reads the text's structure; never fails, {@link #problems()} tells what is no YAML or named twice. */
    Locations(String text) {
        try {
            if (refers(text)) {
                return;
            }
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                problems.add(new PlanProblem(
                        1, "", "tệp rỗng; cần nội dung của một phong trào", "the file is empty; expected a campaign"));
            } else {
                walk(root, "", "");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new PlanProblem(line, "", "không phải YAML hợp lệ", "no valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new PlanProblem(0, "", "không phải YAML hợp lệ", "no valid YAML: " + e.getMessage()));
        }
    }

    /**
     * Whether an entry stands for another one. A few lines of such references unfold to more than a machine can hold, so that
     * they are looked for in the stream, before anything is unfolded.
     */
    private boolean refers(String text) {
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            if (event.is(Event.ID.Alias)) {
                problems.add(new PlanProblem(
                        event.getStartMark().getLine() + 1,
                        "",
                        "trỏ tới mục khác (*" + ((AliasEvent) event).getAnchor() + "); mọi mục phải được viết đầy đủ",
                        "refers to another entry (*" + ((AliasEvent) event).getAnchor()
                                + "); expected every entry written out"));
                return true;
            }
        }
        return false;
    }

    /** Not readable as YAML at all, or a key twice in one place. */
    List<PlanProblem> problems() {
        return problems;
    }

    /** The problem of a place; of the nearest place above if the file does not hold it (a missing key). */
    PlanProblem problem(String pointer, String vi, String en) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        String name = names.getOrDefault(at, "");
        String rest = pointer.substring(at.length()).replace('/', '.');
        String path = name.isEmpty() && rest.startsWith(".") ? rest.substring(1) : name + rest;
        return new PlanProblem(lines.getOrDefault(at, 0), path, vi, en);
    }

    private void walk(Node node, String pointer, String name) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        names.put(pointer, name);
        if (node instanceof MappingNode mapping) {
            mapping(mapping, pointer, name);
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                walk(item, pointer + "/" + index, name + "[" + label(item, index) + "]");
                index++;
            }
        }
    }

    private void mapping(MappingNode mapping, String pointer, String name) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String child = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            String childName = name.isEmpty() ? key.getValue() : name + "." + key.getValue();
            int line = key.getStartMark().getLine() + 1;
            if (!seen.add(key.getValue())) {
                problems.add(new PlanProblem(
                        line,
                        childName,
                        "mục này ghi hai lần; chỉ ghi một lần",
                        "the key stands twice; expected once"));
            }
            lines.put(child, line);
            walk(tuple.getValueNode(), child, childName);
        }
    }

    /** An entry of a list is called by its key, which people know, rather than by its number. */
    private static String label(Node item, int index) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("key")
                        && tuple.getValueNode() instanceof ScalarNode value) {
                    return value.getValue();
                }
            }
        }
        return String.valueOf(index);
    }
}
