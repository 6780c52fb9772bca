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

/** No part is larger than its whole, at every stage. */
class FiguresPossibleTest {

    private static NomineeFacts with(Long voters, Long studied, Long ballots, Long invalid) {
        return commune(n -> n.election = new ElectionResult(
                voters, voters, true, false, true, new LocalFigures(studied, ballots, invalid, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "100,101,,,studied",
        "100,-1,,,studied",
        "100,,10,11,invalidBallots",
        "100,,,-1,invalidBallots",
        "100,,0,,ballots"
    })
    void refusesWhatCannotBeEvenInADraft(Long voters, Long studied, Long ballots, Long invalid, String field) {
        for (Stage stage : Stage.values()) {
            Finding finding = ask(new FiguresPossible(), with(voters, studied, ballots, invalid), stage)
                    .once();
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.subject().field()).isEqualTo(field);
        }
    }

    @Test
    void acceptsWhatCanBeAndWhatIsNotKnown() {
        ask(new FiguresPossible(), with(100L, 100L, 10L, 10L), Stage.DRAFT).silent();
        ask(new FiguresPossible(), with(null, 5L, null, 5L), Stage.DRAFT).silent();
        ask(new FiguresPossible(), individual(), Stage.DRAFT).silent();
    }
}
