package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 15, plan III.1.b "thành tích đến đâu khen thưởng đến đó": without a line of achievement nobody can weigh it. */
final class AchievementStated implements NomineeRule {

    @Override
    public String name() {
        return "achievement-stated";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(15);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.achievement() != null && !nominee.achievement().isBlank()) {
            return Stream.empty();
        }
        return Clauses.basis(plan, PlanRules.Principle.PROPORTIONATE, dossier.today()).stream()
                .map(
                        clause -> finding(
                                Severity.WARN,
                                Subjects.of(nominee, "achievement"),
                                "",
                                "",
                                clause,
                                "Chưa nêu tóm tắt thành tích nên chưa có căn cứ cân nhắc mức khen thưởng. Đề nghị nhập một câu thành tích.",
                                "No line of achievement is given, so the award cannot be weighed against it. Please enter one sentence."));
    }
}
