package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** A machine gate on the election's result: speaks where the nominee's standards hold a criterion with that gate. */
interface ElectionRule extends NomineeRule {

    String gate();

    /** Who grants alone sets the standards (plan III.3.3, row 38). */
    @Override
    default Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity);

    @Override
    default Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        ElectionResult result = nominee.election() == null ? ElectionResult.NOTHING : nominee.election();
        return plan.criteriaOf(nominee.criteriaSet()).stream()
                .filter(criterion -> gate().equals(criterion.gate()))
                .limit(1)
                .flatMap(criterion -> judge(nominee, result, criterion, plan, stage.blockingFrom(Stage.SELECTION)));
    }
}
