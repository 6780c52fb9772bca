package vn.khenthuong.eligibility;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/** Row 56, plan V.1.b: an achievement report for each nominee. */
final class ReportPerNominee implements NomineeRule {

    @Override
    public String name() {
        return "report-per-nominee";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(56);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        PlanRules.DossierItem item = plan.dossierItems().get(PlanRules.Item.REPORT);
        if (nominee.hasReport() || (item != null && !item.required())) {
            return Stream.empty();
        }
        Optional<Clause> basis = Clauses.itemBasis(plan, PlanRules.Item.REPORT, dossier.today());
        return basis.stream()
                .map(clause -> finding(
                        stage.blockingFrom(Stage.SENDING),
                        Subjects.of(nominee, PlanRules.Item.REPORT),
                        "",
                        item == null ? "Báo cáo thành tích" : item.name().vi(),
                        clause,
                        "Chưa có báo cáo thành tích. Đề nghị đính kèm báo cáo thành tích theo mẫu, tệp PDF.",
                        "The achievement report is missing. Please attach it in the prescribed form, as a PDF."));
    }
}
