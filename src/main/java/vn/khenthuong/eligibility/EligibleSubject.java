package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/** Rows 11 and 12, plan III.1.a: the nominee is one of the collectives or individuals whom the plan rewards. */
final class EligibleSubject implements NomineeRule {

    @Override
    public String name() {
        return "eligible-subject";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(11, 12);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.subjectType() == null || nominee.subjectType().isBlank()) {
            return Stream.of(say(
                    nominee,
                    plan,
                    stage,
                    "",
                    Clauses.eligible(plan, nominee.kind()),
                    "Chưa chọn đối tượng khen thưởng. Đề nghị chọn đúng nhóm đối tượng nêu trong Kế hoạch.",
                    "No kind of eligible subject was chosen. Please choose the one that the plan names."));
        }
        PlanRules.SubjectType type = plan.subjectTypes().get(nominee.subjectType());
        if (type == null) {
            return Stream.of(say(
                    nominee,
                    plan,
                    stage,
                    nominee.subjectType(),
                    Clauses.eligible(plan, nominee.kind()),
                    "Đối tượng đã chọn không có trong Kế hoạch. Đề nghị chọn lại đối tượng khen thưởng.",
                    "The plan does not name this kind of subject. Please choose again."));
        }
        if (type.kind() != nominee.kind()) {
            boolean collective = nominee.kind() == NomineeKind.COLLECTIVE;
            return Stream.of(say(
                    nominee,
                    plan,
                    stage,
                    type.name().vi(),
                    type.clause(),
                    "Đối tượng đã chọn dành cho " + (collective ? "cá nhân" : "tập thể") + ", trong khi đây là "
                            + (collective ? "tập thể" : "cá nhân") + ". Đề nghị chọn lại đối tượng khen thưởng.",
                    "The chosen subject is for " + (collective ? "individuals" : "collectives") + ", this nominee is "
                            + (collective ? "a collective" : "an individual") + ". Please choose again."));
        }
        return Stream.empty();
    }

    private Finding say(
            NomineeFacts nominee, PlanRules plan, Stage stage, String found, Clause clause, String vi, String en) {
        return finding(
                stage.blockingFrom(Stage.SELECTION), Subjects.of(nominee, "subjectType"), found, "", clause, vi, en);
    }
}
