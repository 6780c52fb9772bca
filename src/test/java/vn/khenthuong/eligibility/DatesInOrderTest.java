package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Severity;

/**
 * Stand A18 on rows 54 and 55: minutes ≤ letter ≤ sending. Judged on 20/03/2026.
 *
 * <pre>
 * minutes      letter       DRAFT  SELECTION  SENDING and later
 * 18/03        18/03        -      -          -
 * 18/03        20/03        -      -          -
 * 18/03        17/03        WARN   WARN       BLOCK
 * 18/03        21/03        WARN   WARN       BLOCK
 * 21/03        none         WARN   BLOCK      BLOCK
 * none         none         -      -          -
 * </pre>
 */
class DatesInOrderTest {

    private final Rule rule = new DatesInOrder();

    @ParameterizedTest
    @CsvSource({
        "2026-03-18,2026-03-18,-,-,-",
        "2026-03-18,2026-03-20,-,-,-",
        "2026-03-18,2026-03-17,WARN,WARN,BLOCK",
        "2026-03-18,2026-03-21,WARN,WARN,BLOCK",
        "2026-03-21,,WARN,BLOCK,BLOCK",
        ",,-,-,-",
    })
    void wantsMeetingThenLetterThenSending(
            LocalDate minutes, LocalDate letter, String draft, String selection, String sending) {
        DossierFacts dossier = dossier(d -> {
            d.minutesDate = minutes;
            d.letterDate = letter;
        });
        ask(rule, dossier, Stage.DRAFT).says(draft);
        ask(rule, dossier, Stage.SELECTION).says(selection);
        for (Stage stage : List.of(Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(rule, dossier, stage).says(sending);
        }
    }

    /** 17:30 UTC on the 19th is the 20th in Đắk Lắk. */
    @Test
    void readsTheDayOfSendingInTheProvince() {
        ask(
                        rule,
                        dossier(d -> {
                            d.at = Instant.parse("2026-03-19T17:30:00Z");
                            d.sentAt = d.at;
                            d.letterDate = LocalDate.of(2026, 3, 20);
                        }),
                        Stage.SENDING)
                .silent();
    }

    /** Stand A14: a dossier entered for the unit counts from the hour of its arrival, not from the day of entry. */
    @Test
    void judgesADossierThatCameByIdeskByItsArrival() {
        ask(
                        rule,
                        dossier(d -> {
                            d.sentAt = Instant.parse("2026-03-18T03:00:00Z");
                            d.letterDate = LocalDate.of(2026, 3, 19);
                        }),
                        Stage.SENDING)
                .says(Severity.BLOCK);
    }

    @Test
    void letsASupplementaryLetterBeNewerThanTheFirstSending() {
        ask(
                        rule,
                        dossier(d -> {
                            d.sentBefore = true;
                            d.sentAt = Instant.parse("2026-03-18T03:00:00Z");
                            d.letterDate = LocalDate.of(2026, 3, 20);
                        }),
                        Stage.SENDING)
                .silent();
    }
}
