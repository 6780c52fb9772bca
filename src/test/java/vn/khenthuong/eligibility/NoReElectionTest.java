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
 * Row 24: "(không phải bầu lại, bầu thêm)" (III.3.2.a), the commune itself only (stand A6).
 *
 * <pre>
 * reElection answered   DRAFT  SELECTION and later
 * not yet       WARN   BLOCK
 * true          WARN   BLOCK
 * false         -      -
 * </pre>
 */
class NoReElectionTest {

    private static NomineeFacts answered(Boolean answer) {
        return commune(n -> n.election = new ElectionResult(null, null, null, answer, null));
    }

    @ParameterizedTest
    @CsvSource({",WARN,BLOCK", "true,WARN,BLOCK", "false,-,-"})
    void gatesTheCommune(Boolean answer, String draft, String later) {
        ask(new NoReElection(), answered(answer), Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(new NoReElection(), answered(answer), stage).says(later);
        }
    }

    @Test
    void pointsAtTheFieldAndCitesTheCriterion() {
        Finding finding = ask(new NoReElection(), answered(true), Stage.SENDING).once();
        assertThat(finding.subject().field()).isEqualTo("reElection");
        assertThat(finding.clause()).isEqualTo(plan().criteria().get("no-rerun").clause());
        assertThat(finding.found()).isNotBlank();
    }

    @Test
    void asksNobodyElse() {
        ask(new NoReElection(), individual(), Stage.SENDING).silent();
    }

    @Test
    void isSilentWhereThePlanHasNoSuchCriterion() {
        ask(new NoReElection(), dossierOf(answered(true)), plan(p -> p.criteria.remove("no-rerun")), Stage.SENDING)
                .silent();
    }
}
