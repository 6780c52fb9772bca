package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestFacts.onAdHocLine;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;

/**
 * Row 62: "Tuyến trình khen thưởng: Thực hiện theo đúng quy định pháp luật …" (V.3), stand A16.
 *
 * <pre>
 * managed by the submitter  ad-hoc line  workplace confirms  DRAFT  SELECTION  SENDING and later
 * yes                       any          any                 -      -          -
 * no                        no           any                 WARN   BLOCK      BLOCK
 * no                        yes          no                  WARN   WARN       BLOCK
 * no                        yes          yes                 -      -          -
 * </pre>
 */
class SubmissionLineTest {

    @ParameterizedTest
    @CsvSource({
        "true,false,false,-,-,-",
        "true,true,false,-,-,-",
        "false,false,false,WARN,BLOCK,BLOCK",
        "false,false,true,WARN,BLOCK,BLOCK",
        "false,true,false,WARN,WARN,BLOCK",
        "false,true,true,-,-,-",
    })
    void wantsTheManagingUnitToSubmit(
            boolean managed, boolean adHoc, boolean confirmed, String draft, String selection, String later) {
        NomineeFacts nominee = individual(n -> {
            n.managedBySubmitter = managed;
            n.adHocBody = adHoc;
            n.workplaceConfirmed = confirmed;
            n.managingUnit = "Sở Tư pháp";
        });
        ask(new SubmissionLine(), nominee, Stage.DRAFT).says(draft);
        ask(new SubmissionLine(), nominee, Stage.SELECTION).says(selection);
        for (Stage stage : List.of(Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(new SubmissionLine(), nominee, stage).says(later);
        }
    }

    @Test
    void pointsAtTheDocumentThatIsMissing() {
        Finding finding = ask(new SubmissionLine(), onAdHocLine(n -> n.workplaceConfirmed = false), Stage.SENDING)
                .once();
        assertThat(finding.subject().field()).isEqualTo(PlanRules.Item.WORKPLACE_CONFIRMATION);
        assertThat(finding.found()).isEqualTo("Sở Tư pháp");
    }
}
