package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 60: "trước ngày 31/3/2026" (V.2), that is {@code sentAt < 2026-03-31T00:00:00+07:00}; stands A14, A21, A22.
 *
 * <pre>
 * sent at              SENDING
 * T − 1 s              -
 * T − 1 ms             -
 * T                    BLOCK
 * T + 1 s              BLOCK
 * unknown              BLOCK
 * T + 1 s, sent before -
 * DRAFT, SELECTION at T and later   WARN
 * APPRAISAL, DECISION               - (reception never decides lateness)
 * </pre>
 */
class SentBeforeDeadlineTest {

    private static final Instant T = TestFacts.DEADLINE;

    private final Rule rule = new SentBeforeDeadline();

    private static DossierFacts sent(Instant at) {
        return dossier(d -> {
            d.at = at;
            d.sentAt = at;
        });
    }

    @ParameterizedTest
    @CsvSource({"-1000,-", "-1,-", "0,BLOCK", "1,BLOCK", "1000,BLOCK"})
    void isStrict(long millis, String severity) {
        ask(rule, sent(T.plusMillis(millis)), Stage.SENDING).says(severity);
    }

    @Test
    void isMidnightInTheProvince() {
        assertThat(T).isEqualTo(Instant.parse("2026-03-31T00:00:00+07:00"));
        Finding finding = ask(rule, sent(T), Stage.SENDING).once();
        assertThat(finding.found()).isEqualTo("00:00:00 31/03/2026");
        assertThat(finding.wanted()).isEqualTo("< 00:00:00 31/03/2026 (hết ngày 30/03/2026)");
        assertThat(finding.clause().quote()).isEqualTo("trước ngày 31/3/2026");
    }

    @Test
    void failsClosedWithoutAnInstant() {
        ask(rule, dossier(d -> d.sentAt = null), Stage.SENDING).says(Severity.BLOCK);
    }

    @Test
    void keepsTheFirstInstantOfAReturnedDossier() {
        ask(
                        rule,
                        dossier(d -> {
                            d.at = T.plusSeconds(86_400);
                            d.sentAt = T.minusSeconds(1);
                            d.sentBefore = true;
                        }),
                        Stage.SENDING)
                .silent();
    }

    @Test
    void followsANotice() {
        ask(
                        rule,
                        dossier(d -> {
                            d.at = T.plusSeconds(1);
                            d.sentAt = d.at;
                            d.deadline = T.plusSeconds(2);
                        }),
                        Stage.SENDING)
                .silent();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "SELECTION"},
            value = Stage.class)
    void warnsADraftThatIsTooLate(Stage stage) {
        DossierFacts late = dossier(d -> {
            d.at = T;
            d.sentAt = null;
        });
        ask(rule, late, stage).says(Severity.WARN);
        ask(
                        rule,
                        dossier(d -> {
                            d.at = T.minusMillis(1);
                            d.sentAt = null;
                        }),
                        stage)
                .silent();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"APPRAISAL", "DECISION"},
            value = Stage.class)
    void isNotJudgedAgainByTheOffice(Stage stage) {
        ask(rule, sent(T.plusSeconds(1)), stage).silent();
    }

    @Test
    void bindsNobodyWhereThereIsNone() {
        ask(rule, dossier(d -> d.deadline = null), Stage.SENDING).silent();
    }
}
