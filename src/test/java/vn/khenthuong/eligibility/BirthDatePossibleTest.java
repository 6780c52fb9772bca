package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 14 and stand A3: birth dates tell persons of one name apart.
 *
 * <pre>
 * birth date                DRAFT  SELECTION and later
 * missing                   WARN   BLOCK
 * before 01/01/1900         BLOCK  BLOCK
 * 01/01/1900 … today        -      -
 * tomorrow                  BLOCK  BLOCK
 * </pre>
 *
 * A collective has none.
 */
class BirthDatePossibleTest {

    private final Rule rule = new BirthDatePossible();

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,BLOCK", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsABirthDateFromTheCouncilOn(Stage stage, Severity severity) {
        ask(rule, individual(n -> n.birthDate = null), stage).says(severity);
    }

    /** Judged on 20/03/2026. */
    @ParameterizedTest
    @CsvSource({"1899-12-31,BLOCK", "1900-01-01,-", "2026-03-20,-", "2026-03-21,BLOCK"})
    void refusesImpossibleDatesEvenInADraft(LocalDate born, String severity) {
        ask(rule, individual(n -> n.birthDate = born), Stage.DRAFT).says(severity);
    }

    /** 17:30 UTC on the 19th is the 20th in Đắk Lắk. */
    @Test
    void readsTodayInTheProvince() {
        DossierFacts dossier = dossier(d -> {
            d.at = Instant.parse("2026-03-19T17:30:00Z");
            d.nominees = List.of(individual(n -> n.birthDate = LocalDate.of(2026, 3, 20)));
        });
        ask(rule, dossier, Stage.DRAFT).silent();
    }

    @Test
    void writesDaysAsPeopleDo() {
        Finding finding = ask(rule, individual(n -> n.birthDate = LocalDate.of(2026, 3, 21)), Stage.DRAFT)
                .once();
        assertThat(finding.found()).isEqualTo("21/03/2026");
        assertThat(finding.wanted()).isEqualTo("01/01/1900 – 20/03/2026");
    }

    @Test
    void asksNothingOfACollective() {
        ask(rule, commune(), Stage.SENDING).silent();
    }
}
