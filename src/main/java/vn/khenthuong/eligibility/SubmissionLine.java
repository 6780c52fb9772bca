package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/**
 * Row 62, plan V.3: the unit that manages a nominee submits it. Stand A16: on a line of a body without staff of its own the
 * designated unit submits and the nominee's workplace confirms in writing.
 */
final class SubmissionLine implements NomineeRule {

    @Override
    public String name() {
        return "submission-line";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(62);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        Clause clause = Clauses.basis(plan, PlanRules.Principle.SUBMISSION_LINE, dossier.today())
                .orElse(null);
        if (clause == null || nominee.managedBySubmitter()) {
            return Stream.empty();
        }
        String manager = nominee.managingUnit() == null ? "" : nominee.managingUnit();
        if (!nominee.adHocBody()) {
            return Stream.of(finding(
                    stage.blockingFrom(Stage.SELECTION),
                    Subjects.of(nominee, "managingUnit"),
                    manager,
                    dossier.unitName(),
                    clause,
                    "Không do đơn vị trình quản lý. Đề nghị để cơ quan, đơn vị quản lý trực tiếp trình theo tuyến.",
                    "The submitting unit does not manage this nominee. Please leave it to the unit that does."));
        }
        if (nominee.workplaceConfirmed()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                stage.blockingFrom(Stage.SENDING),
                Subjects.of(nominee, PlanRules.Item.WORKPLACE_CONFIRMATION),
                manager,
                "",
                Clauses.reading(clause),
                "Chưa có văn bản xác nhận của cơ quan, đơn vị nơi công tác. Đề nghị đính kèm văn bản xác nhận, tệp PDF.",
                "The confirmation by the nominee's workplace is missing. Please attach it as a PDF."));
    }
}
