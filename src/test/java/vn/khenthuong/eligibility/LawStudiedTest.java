package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;

/**
 * Plan 508/KH-UBND, III.2: "95% trở lên số cử tri tham gia học tập Luật", the place itself only.
 *
 * <pre>
 * studied / voters   rate         DRAFT  SELECTION and later
 * not entered                     WARN   BLOCK
 * 95/100             95 %         -      -
 * 949.999/1.000.000  94,9999 %    WARN   BLOCK, shown as 94,99 %
 * more studied than voters        - (figures-possible speaks)
 * </pre>
 */
class LawStudiedTest {

    static final PlanRules PLAN = plan(p -> p.criteria.put(
            "study",
            new PlanRules.Criterion(
                    "study",
                    CriteriaSet.COMMUNE,
                    PlanRules.Gate.LAW_STUDY,
                    new Measure(
                            Measure.Quantity.LAW_STUDY,
                            Measure.Operator.AT_LEAST,
                            BigDecimal.valueOf(95),
                            Measure.PERCENT),
                    false,
                    true,
                    p.criteria.get("turnout").text(),
                    TestPlan.clause("III.2", "95% trở lên số cử tri tham gia học tập Luật"))));

    private static NomineeFacts with(Long voters, Long studied) {
        return commune(n -> n.election =
                new ElectionResult(voters, voters, true, false, true, new LocalFigures(studied, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        ",,WARN,BLOCK",
        "100,,WARN,BLOCK",
        "100,95,-,-",
        "100,94,WARN,BLOCK",
        "1000000,949999,WARN,BLOCK",
        "94,95,-,-",
        "100,-1,-,-"
    })
    void comparesExactly(Long voters, Long studied, String draft, String later) {
        ask(new LawStudied(), dossierOf(with(voters, studied)), PLAN, Stage.DRAFT)
                .says(draft);
        ask(new LawStudied(), dossierOf(with(voters, studied)), PLAN, Stage.SENDING)
                .says(later);
    }

    @Test
    void neverShowsARateRoundedUp() {
        Finding finding = ask(new LawStudied(), dossierOf(with(1_000_000L, 949_999L)), PLAN, Stage.SENDING)
                .once();
        assertThat(finding.found()).isEqualTo("94,99 % (949.999/1.000.000)");
        assertThat(finding.wanted()).isEqualTo("≥ 95 %");
        assertThat(finding.subject().field()).isEqualTo("studied");
    }

    @Test
    void asksNothingWhereThePlanDoesNot() {
        ask(new LawStudied(), with(100L, null), Stage.SENDING).silent();
    }
}
