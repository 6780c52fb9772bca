package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Row 54: "Tờ trình đề nghị khen thưởng của các cơ quan, đơn vị, địa phương" (V.1.b).
 *
 * <pre>
 * number   date     DRAFT, SELECTION  SENDING and later
 * missing  given    -                 BLOCK at the number
 * given    missing  -                 BLOCK at the date
 * given    given    -                 -
 * </pre>
 */
class LetterNumberedTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,-", "SELECTION,-", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsNumberAndDateBeforeSending(Stage stage, String severity) {
        ask(new LetterNumbered(), dossier(d -> d.letterNumber = " "), stage).says(severity);
        ask(new LetterNumbered(), dossier(d -> d.letterDate = null), stage).says(severity);
    }

    @Test
    void pointsAtBothFields() {
        assertThat(ask(
                                new LetterNumbered(),
                                dossier(d -> {
                                    d.letterNumber = null;
                                    d.letterDate = null;
                                }),
                                Stage.SENDING)
                        .all())
                .extracting(finding -> finding.subject().field())
                .containsExactly("letterNumber", "letterDate");
    }
}
