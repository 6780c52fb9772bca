package vn.khenthuong.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.khenthuong.eligibility.PlanRules;

/**
 * What a plan says nothing about is left open visibly: every part that the program could read and that is empty must be named
 * by an open point, or be assumed. So a slip of a key never passes for silence.
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

    private PlanSilence() {}

    /** Adds a problem for every silent part that nobody left open, and for every open point about no part. */
    static void check(Plan plan, Locations locations, List<PlanProblem> problems) {
        Map<String, Boolean> said = parts(plan);
        Set<String> open = new TreeSet<>();
        for (int i = 0; i < plan.openPoints().size(); i++) {
            List<String> about = plan.openPoints().get(i).about();
            for (int j = 0; j < about.size(); j++) {
                open.add(about.get(j));
                if (!said.containsKey(about.get(j))) {
                    problems.add(locations.problem(
                            "/openPoints/" + i + "/about/" + j,
                            "không có phần '" + about.get(j) + "'; cần một trong " + String.join(", ", said.keySet()),
                            "no part '" + about.get(j) + "' that the program reads; expected one of "
                                    + String.join(", ", said.keySet())));
                }
            }
        }
        said.forEach((part, there) -> {
            if (!there && !open.contains(part)) {
                problems.add(silent(part, locations));
            }
        });
    }

    private static PlanProblem silent(String part, Locations locations) {
        String point = ", or an open point about '" + part + "'";
        int dot = part.indexOf('.');
        String list = dot < 0 ? "" : part.substring(0, dot);
        return list.equals("principles") || list.equals("dossierItems")
                ? locations.problem(
                        "/" + list,
                        "thiếu mục '" + part.substring(dot + 1) + "' mà các quy tắc cần; hãy ghi, hoặc nêu '" + part
                                + "' ở phần điều văn bản chưa quy định",
                        "no entry '" + part.substring(dot + 1) + "', which the rules read; expected one" + point)
                : locations.problem(
                        "/" + part.replace('.', '/'),
                        "chưa ghi gì; hãy ghi, hoặc nêu '" + part + "' ở phần điều văn bản chưa quy định",
                        "nothing is said; expected it, an assumption" + point);
    }

    /** Whether each part is there, in the file's order. */
    private static Map<String, Boolean> parts(Plan plan) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("type", plan.type() != null);
        said.put("theme", plan.theme() != null);
        said.put("document.number", plan.document().number() != null);
        said.put("document.date", plan.document().date() != null);
        said.put("document.signer", plan.document().signer() != null);
        Plan.Window window = plan.window();
        said.put("window.from", window != null && window.from() != null);
        said.put("window.to", window != null && (window.to() != null || window.endEvent() != null));
        said.put("electionDay", plan.electionDay() != null);
        said.put("finalReview", plan.finalReview() != null);
        said.put("deadline", plan.deadline() != null && plan.deadline().exclusive() != null);
        said.put("awardForms", !plan.awardForms().isEmpty());
        said.put("quota", plan.quota() != null);
        said.put("subjectTypes", !plan.subjectTypes().isEmpty());
        said.put("criteria", !plan.criteria().isEmpty());
        List<String> items = new ArrayList<>(ITEMS);
        if (plan.quota() != null) {
            items.addAll(ITEMS_OF_LINES);
        }
        items.forEach(item ->
                said.put("dossierItems." + item, plan.dossierItems().stream().anyMatch(there -> there.key()
                        .equals(item))));
        PRINCIPLES.forEach(principle ->
                said.put("principles." + principle, plan.principles().stream().anyMatch(there -> there.key()
                        .equals(principle))));
        plan.duties().stream()
                .filter(Duty::report)
                .forEach(duty -> said.put("duties." + duty.key() + ".due", duty.due() != null));
        said.put("recipients", plan.recipients() != null);
        return said;
    }
}
