package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestFacts.onAdHocLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 13: "Hình thức khen thưởng phải phù hợp với đối tượng, chức năng, nhiệm vụ được giao và thành tích" (III.1.b).
 *
 * <pre>
 * chosen subject                                            DRAFT  SELECTION and later
 * one that the body or its line has                         -      -
 * one that neither has                                      WARN   BLOCK
 * not "xã, phường", but the name is the commune's own       WARN   BLOCK
 * not "xã, phường", and the name looks like the commune's   WARN   WARN
 * subject unknown or of the other kind                      -      - (other rules speak)
 * </pre>
 */
class FormFitsSubjectTest {

    private final Rule rule = new FormFitsSubject();

    private void expect(NomineeFacts nominee, String draft, String later) {
        for (Stage stage : Stage.values()) {
            ask(rule, nominee, stage).says(stage == Stage.DRAFT ? draft : later);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "commune,WARD,-,-",
        "commune,STATE,WARN,BLOCK",
        "village,COMMUNE,-,-",
        "village,STATE,WARN,BLOCK",
        "agency,STATE,-,-",
        "agency,WARD,-,-",
        "agency,AD_HOC,WARN,BLOCK",
    })
    void wantsASubjectThatTheBodyHas(String type, String bodyKind, String draft, String later) {
        expect(
                commune(n -> {
                    n.subjectType = type;
                    n.bodyKind = bodyKind;
                }),
                draft,
                later);
    }

    @Test
    void wantsOnTheLineOfATemporaryBodyItsOwnPeople() {
        expect(onAdHocLine(n -> {}), "-", "-");
        expect(onAdHocLine(n -> n.lineKey = "BCD"), "WARN", "BLOCK");
        expect(individual(n -> n.bodyKind = "STATE"), "-", "-");
    }

    @ParameterizedTest
    @CsvSource({
        "commune,BODY_ITSELF,-,-",
        "agency,BODY_ITSELF,WARN,BLOCK",
        "village,BODY_ITSELF,WARN,BLOCK",
        "commune,LIKE_BODY,-,-",
        "agency,LIKE_BODY,WARN,WARN",
        "village,LIKE_BODY,WARN,WARN",
        "agency,OTHER,-,-",
    })
    void letsNoCommuneEscapeItsStandards(String type, Naming naming, String draft, String later) {
        expect(
                commune(n -> {
                    n.subjectType = type;
                    n.naming = naming;
                }),
                draft,
                later);
    }

    @Test
    void citesThePrinciple() {
        assertThat(ask(rule, commune(n -> n.bodyKind = "STATE"), Stage.SENDING)
                        .once()
                        .clause()
                        .quote())
                .startsWith("Hình thức khen thưởng phải phù hợp");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"nobody", "member"})
    void leavesAnUnknownSubjectToTheOtherRule(String type) {
        ask(rule, commune(n -> n.subjectType = type), Stage.SENDING).silent();
    }
}
