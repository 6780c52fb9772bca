package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.khenthuong.eligibility.PlanRules;

/**
 * What a plan says nothing about is left open visibly: every part that the program could read and that is empty must be named
 * by an open point, or be assumed. So a slip of a key never passes for silence. It looks at the file's keys alone, so that it can
 * judge a plan that is still being written.
 */
final class PlanSilence {

    private static final List<String> PRINCIPLES = List.of(
            PlanRules.Principle.ONE_AWARD,
            PlanRules.Principle.HOLD,
            PlanRules.Principle.FORM_FITS,
            PlanRules.Principle.PROPORTIONATE,
            PlanRules.Principle.GRASS_ROOTS,
            PlanRules.Principle.DIRECT_WORKERS,
            PlanRules.Principle.SUBMISSION_LINE,
            PlanRules.Principle.COUNCIL_REVIEW,
            PlanRules.Principle.ELIGIBLE_COLLECTIVES,
            PlanRules.Principle.ELIGIBLE_INDIVIDUALS,
            PlanRules.Principle.AWARD_FORMS,
            PlanRules.Principle.APPRAISAL);

    private static final List<String> ITEMS =
            List.of(PlanRules.Item.LETTER, PlanRules.Item.MINUTES, PlanRules.Item.REPORT, PlanRules.Item.PDF);

    /** What the people of bodies without a council of their own need: only a table of numbers names such bodies. */
    private static final List<String> ITEMS_OF_LINES =
            List.of(PlanRules.Item.BODY_HEAD_AGREEMENT, PlanRules.Item.WORKPLACE_CONFIRMATION);

    /** Lists that a plan may say nothing in at all. */
    private static final List<String> LISTS =
            List.of("legalBasis", "aims", "participants", "contents", "awardForms", "subjectTypes", "criteria");

    private PlanSilence() {}

    /** Adds a problem for every silent part that nobody left open, and for every open point about no part. */
    static void check(ObjectNode plan, Locations locations, List<PlanProblem> problems) {
        Map<String, Boolean> said = parts(plan);
        Set<String> open = new TreeSet<>();
        JsonNode points = plan.path("openPoints");
        for (int i = 0; i < points.size(); i++) {
            JsonNode about = points.get(i).path("about");
            for (int j = 0; j < about.size(); j++) {
                String part = about.get(j).asText();
                open.add(part);
                if (!said.containsKey(part)) {
                    problems.add(locations.problem(
                            "/openPoints/" + i + "/about/" + j,
                            "không có phần '" + part + "'; cần một trong " + String.join(", ", said.keySet()),
                            "no part '" + part + "' that the program reads; expected one of "
                                    + String.join(", ", said.keySet())));
                }
            }
        }
        said.forEach((part, there) -> {
            if (!there && !open.contains(part)) {
                problems.add(silent(part, locations).mayBeLeftOpen(part));
            }
        });
    }

    /** What an open point may be about, in the file's order. */
    static List<String> names(ObjectNode plan) {
        return List.copyOf(parts(plan).keySet());
    }

    static List<String> entries(String list) {
        return list.equals("principles")
                ? PRINCIPLES
                : Stream.of(ITEMS, ITEMS_OF_LINES).flatMap(List::stream).toList();
    }

    private static PlanProblem silent(String part, Locations locations) {
        String point = ", or an open point about '" + part + "'";
        String either = "hãy ghi, hoặc đánh dấu là điều văn bản chưa quy định";
        int dot = part.indexOf('.');
        String list = dot < 0 ? "" : part.substring(0, dot);
        return list.equals("principles") || list.equals("dossierItems")
                ? locations.problem(
                        "/" + list,
                        "chưa có '" + part + "'; " + either,
                        "no entry '" + part.substring(dot + 1) + "', which the rules read; expected one" + point)
                : locations.problem(
                        "/" + part.replace('.', '/'),
                        "chưa ghi gì; " + either,
                        "nothing is said; expected it, an assumption" + point);
    }

    /** Whether each part is there. */
    private static Map<String, Boolean> parts(ObjectNode plan) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        for (String part :
                List.of("type", "theme", "document.number", "document.date", "document.signer", "window.from")) {
            said.put(part, there(plan, part));
        }
        said.put("window.to", there(plan, "window.to") || there(plan, "window.endEvent"));
        said.put("electionDay", there(plan, "electionDay"));
        said.put("finalReview", there(plan, "finalReview"));
        said.put("deadline", there(plan, "deadline.exclusive"));
        said.put("quota", there(plan, "quota"));
        LISTS.forEach(list -> said.put(list, !plan.path(list).isEmpty()));
        List<String> items = new ArrayList<>(ITEMS);
        if (there(plan, "quota")) {
            items.addAll(ITEMS_OF_LINES);
        }
        items.forEach(item -> said.put("dossierItems." + item, names(plan, "dossierItems", item)));
        PRINCIPLES.forEach(principle -> said.put("principles." + principle, names(plan, "principles", principle)));
        plan.path("duties").forEach(duty -> {
            if (duty.path("report").asBoolean()) {
                said.put("duties." + duty.path("key").asText() + ".due", there(duty, "due"));
            }
        });
        said.put("recipients", there(plan, "recipients"));
        return said;
    }

    private static boolean there(JsonNode plan, String part) {
        JsonNode at = plan;
        for (String key : part.split("\\.")) {
            at = at.path(key);
        }
        return !at.isMissingNode() && !at.isNull();
    }

    private static boolean names(ObjectNode plan, String list, String key) {
        return StreamSupport.stream(plan.path(list).spliterator(), false)
                .anyMatch(entry -> entry.path("key").asText().equals(key));
    }
}
