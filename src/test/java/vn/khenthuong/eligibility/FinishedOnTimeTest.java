package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;

/**
 * Row 25: "kết thúc bầu cử sớm hoặc đúng thời gian quy định" (III.3.2.a), the commune itself only (stand A6).
 *
 * <pre>
 * finishedOnTime answered   DRAFT  SELECTION and later
 * not yet       WARN   BLOCK
 * false          WARN   BLOCK
 * true         -      -
 * </pre>
 */
class FinishedOnTimeTest {

    private static NomineeFacts answered(Boolean answer) {
        return commune(n -> n.election = new ElectionResult(null, null, null, null, answer));
    }

    @ParameterizedTest
    @CsvSource({",WARN,BLOCK", "false,WARN,BLOCK", "true,-,-"})
    void gatesTheCommune(Boolean answer, String draft, String later) {
        ask(new FinishedOnTime(), answered(answer), Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(new FinishedOnTime(), answered(answer), stage).says(later);
        }
    }

    @Test
    void pointsAtTheFieldAndCitesTheCriterion() {
        Finding finding =
                ask(new FinishedOnTime(), answered(false), Stage.SENDING).once();
        assertThat(finding.subject().field()).isEqualTo("finishedOnTime");
        assertThat(finding.clause()).isEqualTo(plan().criteria().get("on-time").clause());
        assertThat(finding.found()).isNotBlank();
    }

    @Test
    void asksNobodyElse() {
        ask(new FinishedOnTime(), individual(), Stage.SENDING).silent();
    }

    @Test
    void isSilentWhereThePlanHasNoSuchCriterion() {
        ask(new FinishedOnTime(), dossierOf(answered(false)), plan(p -> p.criteria.remove("on-time")), Stage.SENDING)
                .silent();
    }
}
