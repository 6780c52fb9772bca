package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 23: "Có tỷ lệ cử tri đi bầu cử đạt từ 98% trở lên" (III.3.2.a), the commune itself only (stand A6).
 *
 * <pre>
 * voted / voters          rate         DRAFT  SELECTION and later
 * not entered                          WARN   BLOCK
 * 49/50                   98 %         -      -
 * 1.225/1.250             98 %         -      -
 * 1.224/1.250             97,92 %      WARN   BLOCK
 * 979.999/1.000.000       97,9999 %    WARN   BLOCK, shown as 97,99 %
 * more voted than voters               - (turnout-possible speaks)
 * </pre>
 */
class TurnoutAtLeastTest {

    private final Rule rule = new TurnoutAtLeast();

    private static NomineeFacts with(Long voters, Long voted) {
        return commune(n -> n.election = new ElectionResult(voters, voted, true, false, true));
    }

    @ParameterizedTest
    @CsvSource({
        ",,WARN,BLOCK",
        "50,,WARN,BLOCK",
        ",49,WARN,BLOCK",
        "50,49,-,-",
        "50,50,-,-",
        "1250,1225,-,-",
        "1250,1224,WARN,BLOCK",
        "1000000,980000,-,-",
        "1000000,979999,WARN,BLOCK",
        "9000000000000000000,8820000000000000000,-,-",
        "9000000000000000000,8819999999999999999,WARN,BLOCK",
        "49,50,-,-",
        "0,0,-,-",
    })
    void comparesExactly(Long voters, Long voted, String draft, String later) {
        ask(rule, with(voters, voted), Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(rule, with(voters, voted), stage).says(later);
        }
    }

    @Test
    void neverShowsARateRoundedUp() {
        Finding finding = ask(rule, with(1_000_000L, 979_999L), Stage.SENDING).once();
        assertThat(finding.found()).isEqualTo("97,99 % (979.999/1.000.000)");
        assertThat(finding.wanted()).isEqualTo("≥ 98 %");
        assertThat(finding.message().vi()).contains("97,99 %");
        assertThat(finding.clause().quote()).contains("98%");
    }

    @Test
    void takesTheRateFromThePlan() {
        PlanRules stricter = plan(p -> p.measure(new Measure(
                Measure.Quantity.TURNOUT, Measure.Operator.AT_LEAST, new BigDecimal("99.90"), Measure.PERCENT)));
        assertThat(ask(rule, dossierOf(with(1_000L, 998L)), stricter, Stage.SENDING)
                        .once()
                        .wanted())
                .isEqualTo("≥ 99,9 %");
        ask(rule, dossierOf(with(1_000L, 999L)), stricter, Stage.SENDING).silent();
    }

    @Test
    void isSilentWhereThePlanSetsNone() {
        ask(rule, dossierOf(with(100L, 1L)), plan(p -> p.criteria.remove("turnout")), Stage.SENDING)
                .silent();
    }

    @Test
    void treatsNoResultAtAllAsNotEntered() {
        ask(rule, commune(n -> n.election = null), Stage.SELECTION).says(Severity.BLOCK);
    }

    @ParameterizedTest
    @EnumSource(names = "COMMUNE", mode = EnumSource.Mode.EXCLUDE, value = CriteriaSet.class)
    void asksTheCommuneItselfOnly(CriteriaSet set) {
        ask(
                        rule,
                        commune(n -> {
                            n.criteriaSet = set;
                            n.election = null;
                        }),
                        Stage.SENDING)
                .silent();
    }
}
