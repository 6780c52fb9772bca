package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;

/**
 * The numbers of a campaign that is still being written, as the rows of one table. Nothing is kept here: what comes out is a
 * content of the part {@link PlanPart#QUOTA}, which {@link CampaignDrafts#save} keeps as a whole or not at all.
 */
@Component
@Transactional(readOnly = true)
public class QuotaDrafts {

    private static final JsonMapper JSON = new JsonMapper();

    private final CampaignDrafts drafts;

    QuotaDrafts(CampaignDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * What other rows would make of the draft.
     *
     * @param version of the draft that they were held against
     * @param content of the part {@link PlanPart#QUOTA} with these rows
     * @param changes line by line, in the order of the new rows, then the lines that go
     * @param problems what would stand against opening it
     */
    public record Outcome(int version, String content, List<LineChange> changes, List<DraftProblem> problems) {}

    /**
     * The lines as they are now, in the file's order.
     *
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     */
    public List<QuotaRow> rows(Actor actor, String code) {
        List<QuotaRow> rows = new ArrayList<>();
        tree(actor, code).tree().path("quota").path("lines").forEach(line -> rows.add(row(line)));
        return rows;
    }

    /** A form of award of the draft. @param name in Vietnamese, the key while nobody wrote one */
    public record Form(String key, String name) {}

    /**
     * The forms of award that the numbers could bind, those with a key.
     *
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     */
    public List<Form> forms(Actor actor, String code) {
        List<Form> forms = new ArrayList<>();
        for (JsonNode form : tree(actor, code).tree().path("awardForms")) {
            String key = form.path("key").asText("");
            if (!key.isEmpty()) {
                forms.add(new Form(key, form.path("name").path("vi").asText(key)));
            }
        }
        return forms;
    }

    /**
     * What these rows would change; nothing is kept.
     *
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     */
    public Outcome outcome(Actor actor, String code, List<QuotaRow> rows) {
        PlanTree before = tree(actor, code);
        ObjectNode quota =
                before.tree().get("quota") instanceof ObjectNode there ? there.deepCopy() : JSON.createObjectNode();
        ArrayNode lines = quota.putArray("lines");
        rows.forEach(row -> lines.add(line(row)));
        String content = JSON.createObjectNode().set("quota", quota).toString();
        return new Outcome(
                drafts.view(actor, code).version(),
                content,
                changes(before, before.with(PlanPart.QUOTA, content)),
                drafts.check(actor, code, PlanPart.QUOTA, content));
    }

    private PlanTree tree(Actor actor, String code) {
        return PlanTree.parse(code, drafts.export(actor, code));
    }

    private static List<LineChange> changes(PlanTree before, PlanTree after) {
        Map<String, List<PlanDifference>> byLine = new LinkedHashMap<>();
        PlanDifferences.between(before, after).stream()
                .filter(one -> !one.entry().isEmpty())
                .forEach(one -> byLine.computeIfAbsent(one.entry().get(0), line -> new ArrayList<>())
                        .add(one));
        Map<String, String> now = said(after);
        Map<String, String> then = said(before);
        List<LineChange> changes = new ArrayList<>();
        byLine.forEach((line, what) -> {
            if (!then.containsKey(line)) {
                changes.add(new LineChange(line, LineChange.Kind.ADDED, now.get(line), List.of()));
            } else if (!now.containsKey(line)) {
                changes.add(new LineChange(line, LineChange.Kind.REMOVED, then.get(line), List.of()));
            } else {
                changes.add(new LineChange(line, LineChange.Kind.CHANGED, now.get(line), List.copyOf(what)));
            }
        });
        return changes;
    }

    private static Map<String, String> said(PlanTree tree) {
        Map<String, String> said = new LinkedHashMap<>();
        tree.tree()
                .path("quota")
                .path("lines")
                .forEach(line -> said.put(
                        line.path("key").asText(), line.path("text").path("vi").asText("")));
        return said;
    }

    private static QuotaRow row(JsonNode line) {
        Map<Counting, Integer> limits = new EnumMap<>(Counting.class);
        for (JsonNode limit : line.path("limits")) {
            for (Counting counting : Counting.values()) {
                if (counting.name().equals(limit.path("counts").asText())
                        && limit.path("max").isInt()) {
                    limits.put(counting, limit.path("max").asInt());
                }
            }
        }
        JsonNode to = line.path("appliesTo");
        return new QuotaRow(
                line.path("key").asText(""),
                words(to.path("bodies")),
                words(to.path("kinds")),
                to.path("remaining").asBoolean(),
                limits,
                line.path("exact").asBoolean(),
                line.path("text").path("vi").asText(""),
                line.path("text").path("en").asText(""),
                line.path("clause").path("ref").asText(""),
                line.path("clause").path("quote").asText(""));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText("")));
        return words;
    }

    /** What was not typed is left out, so that the file says what is missing instead of holding empty words. */
    private static ObjectNode line(QuotaRow row) {
        ObjectNode line = JSON.createObjectNode().put("key", row.key());
        ObjectNode to = line.putObject("appliesTo");
        if (!row.bodies().isEmpty()) {
            row.bodies().forEach(to.putArray("bodies")::add);
        }
        if (!row.kinds().isEmpty()) {
            row.kinds().forEach(to.putArray("kinds")::add);
        }
        if (row.remaining()) {
            to.put("remaining", true);
        }
        ArrayNode limits = line.putArray("limits");
        row.limits()
                .forEach((counting, max) ->
                        limits.addObject().put("counts", counting.name()).put("max", max));
        line.put("exact", row.exact());
        put(line.putObject("text"), Map.of("vi", row.vi(), "en", row.en()), List.of("vi", "en"));
        put(line.putObject("clause"), Map.of("ref", row.ref(), "quote", row.quote()), List.of("ref", "quote"));
        return line;
    }

    private static void put(ObjectNode to, Map<String, String> values, List<String> keys) {
        keys.stream().filter(key -> !values.get(key).isEmpty()).forEach(key -> to.put(key, values.get(key)));
    }
}
