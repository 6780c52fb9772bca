package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import vn.khenthuong.shared.Severity;

/**
 * Rows 20, 21, 26 to 37: "đạt các tiêu chuẩn sau" (III.3.2), stands A6 to A8: all of the nominee's own set.
 *
 * <pre>
 * required criterion without a machine gate   DRAFT  SELECTION and later
 * not attested                                WARN   BLOCK
 * attested                                    -      -
 * set unknown or of the other kind            WARN   BLOCK
 * not required, gated, GRASSROOTS             -      -
 * </pre>
 */
class CriteriaAttestedTest {

    private final Rule rule = new CriteriaAttested();

    @ParameterizedTest
    @CsvSource({"false,WARN,BLOCK", "true,-,-"})
    void wantsEachStandardAttested(boolean attested, String draft, String later) {
        NomineeFacts nominee =
                individual(n -> n.attested = attested ? Set.of("exemplary", "solutions") : Set.of("exemplary"));
        ask(rule, nominee, Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(rule, nominee, stage).says(later);
        }
    }

    @Test
    void asksForAllOfThem() {
        assertThat(ask(rule, individual(n -> n.attested = Set.of()), Stage.SENDING)
                        .all())
                .extracting(finding -> finding.subject().field())
                .containsExactly("attested.exemplary", "attested.solutions");
    }

    @Test
    void leavesNumbersToTheMachine() {
        assertThat(ask(rule, commune(n -> n.attested = Set.of()), Stage.SENDING).all())
                .extracting(finding -> finding.subject().field())
                .containsExactly("attested.unity");
    }

    /** Row 32 binds only who has lower units. */
    @Test
    void doesNotAskForWhatIsNotRequired() {
        ask(
                        rule,
                        commune(n -> {
                            n.criteriaSet = CriteriaSet.AGENCY;
                            n.attested = Set.of("task");
                        }),
                        Stage.SENDING)
                .silent();
    }

    @Test
    void leavesVillagesToTheAppraiser() {
        ask(
                        rule,
                        commune(n -> {
                            n.criteriaSet = CriteriaSet.GRASSROOTS;
                            n.attested = Set.of();
                        }),
                        Stage.SENDING)
                .silent();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            names = {"COMMUNE", "AGENCY", "GRASSROOTS"},
            value = CriteriaSet.class)
    void wantsAnIndividualJudgedAsOne(CriteriaSet set) {
        ask(rule, individual(n -> n.criteriaSet = set), Stage.SELECTION).says(Severity.BLOCK);
    }

    @Test
    void wantsACollectiveJudgedAsOne() {
        ask(rule, commune(n -> n.criteriaSet = CriteriaSet.INDIVIDUAL), Stage.SELECTION)
                .says(Severity.BLOCK);
    }
}
