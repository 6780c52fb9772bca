package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.shared.Severity;

/**
 * Rows 11 and 12: "Tập thể: Các cơ quan, đơn vị cấp tỉnh, cấp xã có liên quan đến công tác bầu cử …", "Cá nhân: Là thành viên
 * các tổ chức phụ trách bầu cử …" (III.1.a).
 *
 * <pre>
 * subject                       DRAFT  SELECTION and later
 * none, unknown                 WARN   BLOCK
 * of the other kind             WARN   BLOCK
 * of the nominee's kind         -      -
 * </pre>
 */
class EligibleSubjectTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "nobody", "commune"})
    void wantsASubjectOfThePlanAndOfTheNomineesKind(String subjectType) {
        NomineeFacts nominee = individual(n -> n.subjectType = subjectType);
        ask(new EligibleSubject(), nominee, Stage.DRAFT).says(Severity.WARN);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            assertThat(ask(new EligibleSubject(), nominee, stage)
                            .says(Severity.BLOCK)
                            .subject()
                            .field())
                    .isEqualTo("subjectType");
        }
    }

    @Test
    void refusesACollectiveUnderAnIndividualsSubject() {
        ask(new EligibleSubject(), commune(n -> n.subjectType = "member"), Stage.SELECTION)
                .says(Severity.BLOCK);
    }

    @Test
    void citesTheRowOfTheKind() {
        PlanRules plan = plan();
        assertThat(ask(new EligibleSubject(), individual(n -> n.subjectType = null), Stage.DRAFT)
                        .once()
                        .clause())
                .isEqualTo(plan.principles().get(PlanRules.Principle.ELIGIBLE_INDIVIDUALS));
        assertThat(ask(new EligibleSubject(), commune(n -> n.subjectType = null), Stage.DRAFT)
                        .once()
                        .clause())
                .isEqualTo(plan.principles().get(PlanRules.Principle.ELIGIBLE_COLLECTIVES));
    }

    @Test
    void isSilentOfTheRightSubject() {
        ask(new EligibleSubject(), dossier(), Stage.SENDING).silent();
    }

    /** Stand A4: candidates that the council passes over bind nothing. */
    @Test
    void doesNotJudgeWhomTheCouncilPassedOver() {
        NomineeFacts nominee = individual(n -> {
            n.subjectType = null;
            n.selected = false;
        });
        ask(new EligibleSubject(), nominee, Stage.SELECTION).silent();
    }
}
