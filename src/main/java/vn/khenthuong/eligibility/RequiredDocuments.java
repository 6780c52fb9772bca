package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Text;

/**
 * Rows 54 and 55, plan V.1.b: every item that the plan asks of a dossier as a whole is there, as a sound PDF. Letter and
 * minutes are asked for by the law even where a plan is silent.
 */
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
        return Stream.concat(
                        plan.dossierItems().values().stream().filter(item -> item.required() && !item.perNominee()),
                        byLaw(plan, dossier.today()))
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

    private static Stream<PlanRules.DossierItem> byLaw(PlanRules plan, LocalDate day) {
        return Stream.of(
                        new PlanRules.DossierItem(
                                PlanRules.Item.LETTER,
                                new Text("Tờ trình đề nghị khen thưởng", "Submission letter"),
                                true,
                                false,
                                null),
                        new PlanRules.DossierItem(
                                PlanRules.Item.MINUTES,
                                new Text("Biên bản xét khen thưởng", "Minutes of the council"),
                                true,
                                false,
                                null))
                .filter(item -> !plan.dossierItems().containsKey(item.key()))
                .flatMap(item -> Law.demands(item.key(), day).stream()
                        .map(clause -> new PlanRules.DossierItem(
                                item.key(), item.name(), item.required(), item.perNominee(), clause)));
    }
}
