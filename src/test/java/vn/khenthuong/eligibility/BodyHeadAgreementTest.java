package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestFacts.onAdHocLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Stand A2 on rows 40 to 46.
 *
 * <pre>
 * ad-hoc line  the body's head agrees  DRAFT, SELECTION  SENDING and later
 * yes          no                      WARN              BLOCK
 * yes          yes                     -                 -
 * no           no                      -                 -
 * </pre>
 */
class BodyHeadAgreementTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void isNeededOnAnAdHocLine(Stage stage, Severity severity) {
        Finding finding = ask(new BodyHeadAgreement(), onAdHocLine(n -> n.bodyHeadAgreed = false), stage)
                .says(severity);
        assertThat(finding.subject().field()).isEqualTo(PlanRules.Item.BODY_HEAD_AGREEMENT);
        assertThat(finding.found()).isEqualTo("Ủy ban bầu cử của tỉnh");
    }

    @Test
    void isNotNeededWhereThePlanDoesNotRequireIt() {
        PlanRules optional = TestPlan.plan(plan -> plan.dossierItems.computeIfPresent(
                PlanRules.Item.BODY_HEAD_AGREEMENT,
                (key, item) -> new PlanRules.DossierItem(key, item.name(), false, true, item.clause())));

        ask(
                        new BodyHeadAgreement(),
                        TestFacts.dossierOf(onAdHocLine(n -> n.bodyHeadAgreed = false)),
                        optional,
                        Stage.SENDING)
                .silent();
    }

    @Test
    void isNotNeededTwiceNorElsewhere() {
        ask(new BodyHeadAgreement(), onAdHocLine(n -> {}), Stage.SENDING).silent();
        ask(new BodyHeadAgreement(), individual(), Stage.SENDING).silent();
    }
}
