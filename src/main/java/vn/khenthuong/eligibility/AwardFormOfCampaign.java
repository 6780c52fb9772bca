package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/** Row 18, plan III.2: only the campaign's award forms, and of these only one that has a route. */
final class AwardFormOfCampaign implements NomineeRule {

    @Override
    public String name() {
        return "award-form-of-campaign";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(18);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.awardForm() == null || nominee.awardForm().isBlank()) {
            return Stream.of(say(
                    nominee,
                    stage,
                    "",
                    Clauses.principle(plan, PlanRules.Principle.AWARD_FORMS),
                    "Chưa chọn hình thức khen thưởng. Đề nghị chọn hình thức đề nghị khen thưởng.",
                    "No award form was chosen. Please choose the one that is asked for."));
        }
        PlanRules.AwardForm form = plan.awardForms().get(nominee.awardForm());
        if (form == null) {
            return Stream.of(say(
                    nominee,
                    stage,
                    nominee.awardForm(),
                    Clauses.principle(plan, PlanRules.Principle.AWARD_FORMS),
                    "Hình thức khen thưởng này không có trong Kế hoạch. Đề nghị chọn lại.",
                    "The plan has no such award form. Please choose again."));
        }
        if (!form.open()) {
            return Stream.of(say(
                    nominee,
                    stage,
                    form.name().vi(),
                    form.clause(),
                    form.name().vi()
                            + " đi theo tuyến trình riêng, chưa mở trên hệ thống. Đề nghị chọn hình thức khác.",
                    form.name().en()
                            + " goes by a route of its own that is not open here. Please choose another form."));
        }
        if (form.route() != nominee.route()) {
            return Stream.of(say(
                    nominee,
                    stage,
                    form.name().vi(),
                    form.clause(),
                    form.name().vi() + " đi theo tuyến khác với hồ sơ này. Đề nghị lập hồ sơ riêng cho hình thức đó.",
                    form.name().en()
                            + " goes another way than this dossier. Please begin a dossier of its own for it."));
        }
        return Stream.empty();
    }

    private Finding say(NomineeFacts nominee, Stage stage, String found, Clause clause, String vi, String en) {
        return finding(
                stage.blockingFrom(Stage.SELECTION), Subjects.of(nominee, "awardForm"), found, "", clause, vi, en);
    }
}
