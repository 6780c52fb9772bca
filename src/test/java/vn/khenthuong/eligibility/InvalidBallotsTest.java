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
 * Plan 508/KH-UBND, III.2: "Phiếu bầu không hợp lệ dưới 0,2%", the place itself only.
 *
 * <pre>
 * invalid / ballots  rate      DRAFT  SELECTION and later
 * not entered                  WARN   BLOCK
 * 1/1.000            0,1 %     -      -
 * 2/1.000            0,2 %     WARN   BLOCK ("dưới")
 * more invalid than ballots    - (figures-possible speaks)
 * </pre>
 */
class InvalidBallotsTest {

    private static final PlanRules PLAN = plan(p -> p.criteria.put(
            "invalid",
            new PlanRules.Criterion(
                    "invalid",
                    CriteriaSet.COMMUNE,
                    PlanRules.Gate.INVALID_BALLOTS,
                    new Measure(
                            Measure.Quantity.INVALID_BALLOTS,
                            Measure.Operator.BELOW,
                            new BigDecimal("0.2"),
                            Measure.PERCENT),
                    false,
                    true,
                    p.criteria.get("turnout").text(),
                    TestPlan.clause("III.2", "Phiếu bầu không hợp lệ dưới 0,2%"))));

    private static NomineeFacts with(Long ballots, Long invalid) {
        return commune(n -> n.election =
                new ElectionResult(100L, 100L, true, false, true, new LocalFigures(null, ballots, invalid, null)));
    }

    @ParameterizedTest
    @CsvSource({
        ",,WARN,BLOCK",
        "1000,,WARN,BLOCK",
        ",1,WARN,BLOCK",
        "1000,0,-,-",
        "1000,1,-,-",
        "1000,2,WARN,BLOCK",
        "1000001,2000,-,-",
        "1,2,-,-"
    })
    void comparesExactly(Long ballots, Long invalid, String draft, String later) {
        ask(new InvalidBallots(), dossierOf(with(ballots, invalid)), PLAN, Stage.DRAFT)
                .says(draft);
        ask(new InvalidBallots(), dossierOf(with(ballots, invalid)), PLAN, Stage.SENDING)
                .says(later);
    }

    @Test
    void saysWhatWasFound() {
        Finding finding = ask(new InvalidBallots(), dossierOf(with(1_000L, 2L)), PLAN, Stage.SENDING)
                .once();
        assertThat(finding.found()).isEqualTo("0,20 % (2/1.000)");
        assertThat(finding.wanted()).isEqualTo("< 0,2 %");
        assertThat(finding.subject().field()).isEqualTo("invalidBallots");
    }

    @Test
    void asksNothingWhereThePlanDoesNot() {
        ask(new InvalidBallots(), with(null, null), Stage.SENDING).silent();
    }
}
