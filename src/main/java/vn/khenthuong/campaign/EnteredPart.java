package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a campaign as somebody enters it, who has the plan's Vietnamese text before them: English that is left blank is the
 * Vietnamese, the code of an entry comes from its words, and what no plan says needs no place in it.
 */
final class EnteredPart {

    private static final String VI = "vi";
    private static final String EN = "en";
    private static final String KEY = "key";
    private static final String CLAUSE = "clause";
    private static final int WORDS_OF_A_KEY = 6;
    private static final int LONGEST_KEY = 60;

    /** Lists whose entries are called by a code that says nothing more than their words. */
    private static final Set<String> NAMED_BY_WORDS = Set.of(
            "legalBasis",
            "aims",
            "participants",
            "contents",
            "subjectTypes",
            "criteria",
            "dossierItems",
            "principles",
            "routes",
            "duties",
            "openPoints");

    private static final List<String> WORDS = List.of("text", "subject", "name", "question");

    private EnteredPart() {}

    /** As it is written: nothing that the file needs is left blank if it follows from what was entered. */
    static JsonNode written(JsonNode content) {
        JsonNode copy = content.deepCopy();
        complete(copy);
        copy.properties().forEach(entry -> {
            if (entry.getValue() instanceof ArrayNode list) {
                entries(entry.getKey(), list);
            }
        });
        return copy;
    }

    /** As it is shown: English that only repeats the Vietnamese is blank again. */
    static JsonNode shown(JsonNode content) {
        JsonNode copy = content.deepCopy();
        blank(copy);
        return copy;
    }

    private static void complete(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (text(object) && object.path(EN).asText().isBlank()) {
                object.put(EN, object.path(VI).asText());
            }
            if (object.has("mark") && !object.path("mark").asText().equals(Mark.PLAN.name())) {
                unplaced(object, "Văn bản không quy định");
            }
        }
        node.forEach(EnteredPart::complete);
    }

    private static void blank(JsonNode node) {
        if (node instanceof ObjectNode object && text(object) && object.path(EN).equals(object.path(VI))) {
            object.put(EN, "");
        }
        node.forEach(EnteredPart::blank);
    }

    private static boolean text(ObjectNode object) {
        return object.has(VI)
                && object.properties().stream().map(Map.Entry::getKey).allMatch(Set.of(VI, EN)::contains);
    }

    private static void unplaced(ObjectNode entry, String words) {
        if (entry.path(CLAUSE).path("ref").asText().isBlank()) {
            ObjectNode clause = entry.putObject(CLAUSE);
            clause.put("ref", words).put("quote", "");
        }
    }

    private static void entries(String list, ArrayNode entries) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(entry.path(KEY).asText()));
        for (JsonNode one : entries) {
            if (!(one instanceof ObjectNode entry)) {
                continue;
            }
            if (list.equals("awardForms")) {
                form(entry);
            }
            if (entry.path(KEY).asText().isBlank()) {
                if (list.equals("stands")) {
                    entry.put(KEY, free("A", 1, known));
                } else if (NAMED_BY_WORDS.contains(list)) {
                    words(entry).filter(words -> !words.isBlank()).findFirst().ifPresent(words -> {
                        String key = slug(words);
                        entry.put(KEY, known.add(key) ? key : free(key + "-", 2, known));
                    });
                }
            }
        }
    }

    /** A form that the text does not name is the organisation's own choice; its note says whether it is open. */
    private static void form(ObjectNode form) {
        unplaced(form, "Văn bản không ghi; tổ chức quyết định");
        if (form.path("note").path(VI).asText().isBlank()) {
            boolean open = form.path("open").asBoolean();
            form.putObject("note")
                    .put(VI, open ? "Nhận đề nghị" : "Chưa nhận đề nghị")
                    .put(EN, open ? "Proposals are taken" : "No proposals are taken yet");
        }
    }

    private static Stream<String> words(ObjectNode entry) {
        return WORDS.stream().map(key -> entry.path(key).path(VI).asText(""));
    }

    private static String free(String beginning, int from, Set<String> known) {
        int number = from;
        while (!known.add(beginning + number)) {
            number++;
        }
        return beginning + number;
    }

    private static String slug(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String key = Arrays.stream(plain.split("-"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_OF_A_KEY)
                .collect(Collectors.joining("-"));
        String fitting = key.length() <= LONGEST_KEY - 4 ? key : key.substring(0, LONGEST_KEY - 4);
        String whole = fitting.endsWith("-") ? fitting.substring(0, fitting.length() - 1) : fitting;
        return whole.isEmpty() ? "muc" : whole;
    }
}
