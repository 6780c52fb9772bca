package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Rows 20, 21 and 26 to 37, plan III.3.2: the standards that no number can show. Stands A7 and A8: all of a set are
 * required ("đạt các tiêu chuẩn sau"), so the unit attests each; whether the evidence carries it is the appraiser's to weigh.
 */
final class CriteriaAttested implements NomineeRule {

    @Override
    public String name() {
        return "criteria-attested";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(20, 21, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37);
    }

    /** Who grants alone sets the standards (plan III.3.3, row 38). */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        Severity severity = stage.blockingFrom(Stage.SELECTION);
        boolean individual = nominee.kind() == NomineeKind.INDIVIDUAL;
        if (nominee.criteriaSet() == null || individual != (nominee.criteriaSet() == CriteriaSet.INDIVIDUAL)) {
            return Stream.of(finding(
                    severity,
                    Subjects.of(nominee, "subjectType"),
                    "",
                    "",
                    Clauses.reading(Clauses.eligible(plan, nominee.kind())),
                    "Chưa xác định được tiêu chuẩn áp dụng. Đề nghị chọn đúng đối tượng khen thưởng.",
                    "It is not clear which standards apply. Please choose the right kind of subject."));
        }
        return plan.criteriaOf(nominee.criteriaSet()).stream()
                .filter(criterion -> criterion.required() && criterion.attested())
                .filter(criterion -> !nominee.attested().contains(criterion.key()))
                .map(criterion -> notAttested(nominee, criterion, severity));
    }

    private Finding notAttested(NomineeFacts nominee, PlanRules.Criterion criterion, Severity severity) {
        return finding(
                severity,
                Subjects.of(nominee, "attested." + criterion.key()),
                "",
                criterion.text().vi(),
                criterion.clause(),
                "Chưa xác nhận đạt tiêu chuẩn này, là tiêu chuẩn bắt buộc. Đề nghị xác nhận và nêu minh chứng trong báo cáo thành tích.",
                "This standard is required and not attested. Please attest it and show the evidence in the report.");
    }
}
