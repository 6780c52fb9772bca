package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 69, plan VI.6: nothing reaches the Chairman that Home Affairs has not appraised and proposed. */
final class AppraisedAndRecommended implements NomineeRule {

    @Override
    public String name() {
        return "appraised-and-recommended";
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
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (stage != Stage.DECISION || Boolean.TRUE.equals(nominee.recommended())) {
            return Stream.empty();
        }
        boolean open = nominee.recommended() == null;
        return Stream.of(finding(
                Severity.BLOCK,
                Subjects.of(nominee, ""),
                open ? "chưa thẩm định" : "không đề xuất",
                "đề xuất khen thưởng",
                Clauses.principle(plan, PlanRules.Principle.APPRAISAL),
                open
                        ? "Chưa được [appraiser] thẩm định xong. Đề nghị đưa ra khỏi danh sách hoặc hoàn thành thẩm định."
                        : "[Appraiser] không đề xuất trường hợp này. Đề nghị đưa ra khỏi danh sách.",
                open
                        ? "[Appraiser] has not finished appraising this nominee. Please take it out or finish first."
                        : "[Appraiser] does not propose this nominee. Please take it out of the list."));
    }
}
