package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import vn.khenthuong.shared.Clause;

/** Where in a plan a rule stands: always the plan's own entry, never words written into the program. */
final class Clauses {

    private Clauses() {}

    static Clause principle(PlanRules plan, String key) {
        return orCampaign(plan, plan.principles().get(key));
    }

    /** What a rule rests on: the plan's own entry, or else the law of that day; empty if neither says it. */
    static Optional<Clause> basis(PlanRules plan, String principle, LocalDate day) {
        return Optional.ofNullable(plan.principles().get(principle)).or(() -> Law.demands(principle, day));
    }

    /** The same of an item of the dossier. */
    static Optional<Clause> itemBasis(PlanRules plan, String item, LocalDate day) {
        return Optional.ofNullable(plan.dossierItems().get(item))
                .map(PlanRules.DossierItem::clause)
                .or(() -> Law.demands(item, day));
    }

    static Clause item(PlanRules plan, String key) {
        PlanRules.DossierItem item = plan.dossierItems().get(key);
        return orCampaign(plan, item == null ? null : item.clause());
    }

    /** The place without the words: the rule is our reading of that place, the plan does not say it itself. */
    static Clause reading(Clause clause) {
        return new Clause(clause.ref(), "");
    }

    /** The most exact place known, the plan itself at worst. */
    static Clause orCampaign(PlanRules plan, Clause clause) {
        return clause == null ? new Clause(plan.named(), "") : clause;
    }

    /** Who may be rewarded: rows 11 and 12. */
    static Clause eligible(PlanRules plan, NomineeKind kind) {
        return principle(
                plan,
                kind == NomineeKind.COLLECTIVE
                        ? PlanRules.Principle.ELIGIBLE_COLLECTIVES
                        : PlanRules.Principle.ELIGIBLE_INDIVIDUALS);
    }
}
