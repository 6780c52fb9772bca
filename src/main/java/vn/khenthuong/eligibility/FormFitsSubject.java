package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 13, plan III.1.b: the award fits subject, function and merit. What a program can see of it: the subject is one that the
 * body and its line can have, and a commune or ward is not proposed as a unit of its own, by which it would escape the
 * standards of communes (rows 20 to 27).
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
        if (type == null || type.kind() != nominee.kind() || nominee.bodyKind() == null) {
            return Stream.empty();
        }
        if (!type.fits(nominee.bodyKind(), nominee.lineKey())) {
            return Stream.of(say(
                    nominee,
                    type,
                    plan,
                    stage.blockingFrom(Stage.SELECTION),
                    "Đối tượng đã chọn không dành cho cơ quan, đơn vị này. "
                            + "Đề nghị chọn lại đối tượng hoặc nơi được xét chọn.",
                    "This body has no such subject. Please choose the subject or the body again."));
        }
        if (type.criteriaSet().locality() || nominee.naming() == Naming.OTHER) {
            return Stream.empty();
        }
        return Stream.of(
                nominee.naming() == Naming.BODY_ITSELF
                        ? say(
                                nominee,
                                type,
                                plan,
                                stage.blockingFrom(Stage.SELECTION),
                                "Tên tập thể là tên của chính xã, phường nên phải xét theo tiêu chuẩn của xã, phường. "
                                        + "Đề nghị chọn đối tượng là xã, phường, hoặc ghi đúng tên tập thể.",
                                "The collective has the name of the commune or ward itself, so the standards of communes "
                                        + "apply. Please choose that subject, or give the collective its right name.")
                        : say(
                                nominee,
                                type,
                                plan,
                                Severity.WARN,
                                "Tên tập thể giống như chỉ chính xã, phường. Nếu đúng, đề nghị chọn đối tượng là xã, phường; "
                                        + "nếu không, đề nghị ghi rõ phòng, ban, đơn vị, thôn, buôn, tổ dân phố.",
                                "The name looks like the commune or ward itself. If so, please choose that subject; if not, "
                                        + "please name the division, unit or village."));
    }

    private Finding say(
            NomineeFacts nominee, PlanRules.SubjectType type, PlanRules plan, Severity severity, String vi, String en) {
        return finding(
                severity,
                Subjects.of(nominee, "subjectType"),
                type.name().vi(),
                nominee.bodyName() == null ? "" : nominee.bodyName(),
                // The plan's own list of subjects is reason enough where it has no such principle.
                plan.principles().getOrDefault(PlanRules.Principle.FORM_FITS, type.clause()),
                vi,
                en);
    }
}
