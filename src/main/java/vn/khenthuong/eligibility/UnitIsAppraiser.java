package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Stand A20 on row 69: the appraising office proposes too; said once, so that everyone on the route knows. */
final class UnitIsAppraiser implements Rule {

    @Override
    public String name() {
        return "unit-is-appraiser";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(69);
    }

    /** Nobody appraises what the head grants alone. */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        if (dossier.nominees().stream().noneMatch(NomineeFacts::selfAppraised)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                Severity.INFO,
                Subjects.of(dossier, ""),
                dossier.unitName(),
                "",
                Clauses.reading(Clauses.principle(plan, PlanRules.Principle.APPRAISAL)),
                "Đơn vị trình đồng thời là cơ quan thẩm định.",
                "The submitting unit is also the appraising office."));
    }
}
