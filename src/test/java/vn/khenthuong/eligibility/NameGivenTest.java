package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Plain sense: the name is printed on the certificate.
 *
 * <pre>
 * name            any stage
 * null, "", " "   BLOCK
 * given           -
 * </pre>
 */
class NameGivenTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void refusesANamelessNomineeEvenInADraft(String name) {
        for (Stage stage : Stage.values()) {
            Finding finding = ask(new NameGiven(), individual(n -> n.certificateName = name), stage)
                    .says(Severity.BLOCK);
            assertThat(finding.subject().field()).isEqualTo("certificateName");
        }
    }

    @Test
    void refusesItEvenWhereTheCouncilPassedTheNomineeOver() {
        NomineeFacts nominee = individual(n -> {
            n.certificateName = null;
            n.selected = false;
        });
        ask(new NameGiven(), nominee, Stage.SELECTION).says(Severity.BLOCK);
    }

    @Test
    void isSilentOfAName() {
        ask(new NameGiven(), individual(), Stage.DRAFT).silent();
    }
}
