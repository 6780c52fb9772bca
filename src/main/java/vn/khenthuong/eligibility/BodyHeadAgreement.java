package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;

/**
 * Stand A2 on rows 40 to 46: Ban Chỉ đạo, Ủy ban bầu cử, their teams, the boards and the delegations have no council of
 * their own, so the unit that proposes for them shows the written agreement of the body's head.
 */
final class BodyHeadAgreement implements NomineeRule {

    @Override
    public String name() {
        return "body-head-agreement";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(40, 41, 42, 43, 44, 45, 46);
    }

    /** A temporary body has no award of its own. */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        PlanRules.DossierItem item = plan.dossierItems().get(PlanRules.Item.BODY_HEAD_AGREEMENT);
        if (!nominee.adHocBody() || nominee.bodyHeadAgreed() || item == null || !item.required()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                stage.blockingFrom(Stage.SENDING),
                Subjects.of(nominee, PlanRules.Item.BODY_HEAD_AGREEMENT),
                nominee.bodyName() == null ? "" : nominee.bodyName(),
                "",
                Clauses.reading(Clauses.principle(plan, PlanRules.Principle.QUOTA)),
                "Chưa có văn bản thống nhất của người đứng đầu tổ chức phụ trách bầu cử. "
                        + "Đề nghị đính kèm văn bản thống nhất, tệp PDF.",
                "The written agreement of the election body's head is missing. Please attach it as a PDF."));
    }
}
