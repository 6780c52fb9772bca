package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 13, plan III.1.b: the award fits subject, function and merit. What a program can see of it: the standards applied are
 * those of the chosen subject.
 */
final class FormFitsSubject implements NomineeRule {

    @Override
    public String name() {
        return "form-fits-subject";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(13);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        PlanRules.SubjectType type =
                nominee.subjectType() == null ? null : plan.subjectTypes().get(nominee.subjectType());
        if (type == null || nominee.criteriaSet() == null || type.criteriaSet() == nominee.criteriaSet()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                Severity.WARN,
                Subjects.of(nominee, "subjectType"),
                type.name().vi(),
                "",
                Clauses.principle(plan, PlanRules.Principle.FORM_FITS),
                "Tiêu chuẩn đang áp dụng không phải của đối tượng đã chọn. "
                        + "Đề nghị kiểm tra đối tượng để hình thức khen thưởng phù hợp với chức năng, nhiệm vụ.",
                "The standards applied are not those of the chosen subject. Please check the subject, so that the award "
                        + "fits function and merit."));
    }
}
