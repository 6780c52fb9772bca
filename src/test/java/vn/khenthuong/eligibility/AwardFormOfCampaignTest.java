package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.shared.Severity;

/**
 * Row 18: the three forms of III.2, of which one has a route.
 *
 * <pre>
 * form                               DRAFT  SELECTION and later
 * none, unknown                      WARN   BLOCK
 * of the plan, route not open        WARN   BLOCK
 * of the plan, route open            -      -
 * </pre>
 */
class AwardFormOfCampaignTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "huan-chuong", TestPlan.PRIME_MINISTER})
    void wantsAnOpenFormOfThePlan(String form) {
        NomineeFacts nominee = individual(n -> n.awardForm = form);
        ask(new AwardFormOfCampaign(), nominee, Stage.DRAFT).says(Severity.WARN);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(new AwardFormOfCampaign(), nominee, stage).says(Severity.BLOCK);
        }
    }

    @Test
    void saysThatAnotherRouteIsNotOpen() {
        NomineeFacts nominee = individual(n -> n.awardForm = TestPlan.PRIME_MINISTER);
        assertThat(ask(new AwardFormOfCampaign(), nominee, Stage.SENDING)
                        .once()
                        .message()
                        .vi())
                .startsWith("Bằng khen của Thủ tướng Chính phủ đi theo tuyến trình riêng");
    }

    @Test
    void isSilentOfTheOpenForm() {
        ask(new AwardFormOfCampaign(), individual(), Stage.DECISION).silent();
    }
}
