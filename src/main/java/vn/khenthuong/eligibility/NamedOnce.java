package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 14 inside one dossier: nobody is named twice. Refused even in a draft, unless they are known to be two. */
final class NamedOnce implements NomineeRule {

    @Override
    public String name() {
        return "named-once";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(14);
    }

    @Override
    public boolean judges(NomineeFacts nominee, Stage stage) {
        return true;
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        return nominee.same().stream()
                .filter(same -> same.kind() == SameSubjectFact.Kind.SAME_DOSSIER)
                .filter(same -> !Boolean.FALSE.equals(same.confirmed()))
                .limit(1)
                .map(same -> finding(
                        Severity.BLOCK,
                        Subjects.of(nominee, "certificateName"),
                        "",
                        "≤ 1",
                        Clauses.principle(plan, PlanRules.Principle.ONE_AWARD),
                        "Đã có trong hồ sơ này. Đề nghị chỉ giữ lại một dòng cho mỗi cá nhân, tập thể.",
                        "Already named in this dossier. Please keep one line for each person or collective."));
    }
}
