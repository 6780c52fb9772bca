package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;

/** Rows 54 and 55, plan V.1.b: every item that the plan asks of a dossier as a whole is there, as a sound PDF. */
final class RequiredDocuments implements Rule {

    @Override
    public String name() {
        return "required-documents";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(54, 55);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return plan.dossierItems().values().stream()
                .filter(item -> item.required() && !item.perNominee())
                // Row 58 is a demand on the files, no file of its own: what is no sound PDF is not stored at all.
                .filter(item -> !PlanRules.Item.PDF.equals(item.key()))
                // Nothing is submitted where the unit itself decides.
                .filter(item -> dossier.route() != Route.UNIT || !PlanRules.Item.LETTER.equals(item.key()))
                .filter(item -> !dossier.documents().contains(item.key()))
                .map(item -> finding(
                        stage.blockingFrom(Stage.SENDING),
                        Subjects.item(plan, item.key()),
                        "",
                        item.name().vi(),
                        item.clause(),
                        "Hồ sơ chưa có: " + item.name().vi() + ". Đề nghị đính kèm tệp PDF.",
                        "The dossier lacks: " + item.name().en() + ". Please attach it as a PDF."));
    }
}
