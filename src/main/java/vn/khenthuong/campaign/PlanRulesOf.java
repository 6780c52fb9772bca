package vn.khenthuong.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.Clause;

/** A plan as the pure rules read it. */
final class PlanRulesOf {

    private PlanRulesOf() {}

    static PlanRules plan(Plan plan) {
        Plan.Window window = plan.window();
        return new PlanRules(
                plan.code(),
                named(plan),
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                window == null ? null : window.clause(),
                plan.deadline() == null ? null : plan.deadline().clause(),
                plan.electionDay() == null ? null : plan.electionDay().date(),
                plan.electionDay() == null ? null : plan.electionDay().clause(),
                plan.quota() != null,
                map(
                        plan.awardForms(),
                        f -> f.key(),
                        f -> new PlanRules.AwardForm(f.key(), f.name(), f.route(), f.open(), f.clause())),
                map(
                        plan.subjectTypes(),
                        s -> s.key(),
                        s -> new PlanRules.SubjectType(
                                s.key(),
                                s.kind(),
                                s.criteriaSet(),
                                s.grassRoots(),
                                s.fits().kinds().stream().map(UnitKind::name).collect(Collectors.toSet()),
                                Set.copyOf(s.fits().lines()),
                                s.text(),
                                s.clause())),
                map(
                        plan.criteria(),
                        c -> c.key(),
                        c -> new PlanRules.Criterion(
                                c.key(),
                                c.set(),
                                c.machine(),
                                c.measure(),
                                c.attested(),
                                c.required(),
                                c.text(),
                                c.clause())),
                map(
                        plan.dossierItems(),
                        i -> i.key(),
                        i -> new PlanRules.DossierItem(i.key(), i.text(), i.required(), i.perNominee(), i.clause())),
                principles(plan));
    }

    /** Its document as it is cited, or else its title; never its code, which nobody outside the program knows. */
    private static String named(Plan plan) {
        return plan.document() == null
                ? plan.title().vi()
                : plan.document().cited().vi();
    }

    private static Map<String, Clause> principles(Plan plan) {
        Map<String, Clause> principles = map(plan.principles(), p -> p.key(), p -> p.clause());
        if (plan.quota() != null) {
            principles.putIfAbsent(PlanRules.Principle.QUOTA, plan.quota().clause());
        }
        return principles;
    }

    private static <T, V> Map<String, V> map(List<T> entries, Function<T, String> key, Function<T, V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(key.apply(e), value.apply(e)));
        return map;
    }
}
