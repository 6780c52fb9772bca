package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Plain sense under row 23, at every stage, in a draft too.
 *
 * <pre>
 * voters  voted
 * 0       .       BLOCK at voters
 * .       −1      BLOCK at voted
 * 1.249   1.250   BLOCK at voted
 * 1.250   1.250   -
 * 1.250   0       -
 * </pre>
 */
class TurnoutPossibleTest {

    @ParameterizedTest
    @CsvSource({
        "0,,voters", "-5,,voters", ",-1,voted", "1250,-1,voted", "1249,1250,voted",
        "1250,1250,", "1250,0,", "1250,,", ",1250,", ",,",
    })
    void refusesNumbersThatCannotBe(Long voters, Long voted, String field) {
        NomineeFacts nominee = commune(n -> n.election = new ElectionResult(voters, voted, true, false, true));
        for (Stage stage : Stage.values()) {
            Asked asked = ask(new TurnoutPossible(), nominee, stage);
            if (field == null) {
                asked.silent();
            } else {
                assertThat(asked.says(Severity.BLOCK).subject().field()).isEqualTo(field);
            }
        }
    }

    @Test
    void writesNumbersAsPeopleDo() {
        Finding finding = ask(
                        new TurnoutPossible(),
                        commune(n -> n.election = new ElectionResult(1_249L, 1_250L, null, null, null)),
                        Stage.DRAFT)
                .once();
        assertThat(finding.found()).isEqualTo("1.250");
        assertThat(finding.wanted()).isEqualTo("≤ 1.249");
    }

    @Test
    void isSilentOfAnIndividual() {
        ask(new TurnoutPossible(), individual(), Stage.DRAFT).silent();
    }
}
