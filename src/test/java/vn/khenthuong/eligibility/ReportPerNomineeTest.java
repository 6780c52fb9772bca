package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 56: "Báo cáo thành tích của các tập thể, cá nhân được đề nghị khen thưởng theo mẫu quy định" (V.1.b).
 *
 * <pre>
 * report     DRAFT, SELECTION  SENDING and later
 * missing    WARN              BLOCK
 * attached   -                 -
 * </pre>
 */
class ReportPerNomineeTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsAReportOfEachNominee(Stage stage, Severity severity) {
        DossierFacts dossier = dossierOf(commune(), individual(n -> n.hasReport = false));
        Finding finding = ask(new ReportPerNominee(), dossier, stage).says(severity);
        assertThat(finding.subject().id()).isEqualTo("individual");
    }

    /** Stand A19. */
    @Test
    void waitsForTheSupplementaryLetterOfAHeldNominee() {
        ask(
                        new ReportPerNominee(),
                        individual(n -> {
                            n.hasReport = false;
                            n.suspended = true;
                        }),
                        Stage.SENDING)
                .silent();
    }

    @Test
    void isSilentWhereThePlanSaysItIsOptional() {
        ask(
                        new ReportPerNominee(),
                        dossierOf(individual(n -> n.hasReport = false)),
                        plan(p -> p.dossierItems.computeIfPresent(
                                PlanRules.Item.REPORT,
                                (key, item) ->
                                        new PlanRules.DossierItem(key, item.name(), false, true, item.clause()))),
                        Stage.SENDING)
                .silent();
    }
}
