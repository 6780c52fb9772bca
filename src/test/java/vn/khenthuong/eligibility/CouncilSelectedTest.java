package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Severity;

/**
 * Row 5: "công tác bình xét khen thưởng phải đảm bảo khách quan, chính xác, công khai, dân chủ" (I.2.c); row 55.
 *
 * <pre>
 *                                    DRAFT  SELECTION  SENDING and later
 * no day of meeting                  -      BLOCK      BLOCK
 * a nominee that was not selected    -      -          BLOCK
 * nobody selected                    -      -          BLOCK, and one for each nominee
 * all selected, one of them on hold  -      -          -
 * </pre>
 */
class CouncilSelectedTest {

    private final Rule rule = new CouncilSelected();

    @ParameterizedTest
    @CsvSource({"DRAFT,-", "SELECTION,BLOCK", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsAMeeting(Stage stage, String severity) {
        ask(rule, dossier(d -> d.minutesDate = null), stage).says(severity);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,-", "SELECTION,-", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void letsNobodyRoundTheCouncil(Stage stage, String severity) {
        ask(rule, dossierOf(commune(), individual(n -> n.selected = false)), stage)
                .says(severity);
    }

    @Test
    void refusesToSendNobody() {
        assertThat(ask(rule, dossierOf(), Stage.SENDING).says(Severity.BLOCK).wanted())
                .isEqualTo("≥ 1");
        assertThat(ask(rule, dossierOf(individual(n -> n.selected = false)), Stage.SENDING)
                        .all())
                .hasSize(2);
    }

    /** A council may select nobody; that ends the dossier and is not refused. */
    @Test
    void letsACouncilSelectNobody() {
        ask(rule, dossierOf(individual(n -> n.selected = false)), Stage.SELECTION)
                .silent();
    }

    /** Stand A19: with its only nominee on hold the dossier is sent for the sake of its first instant. */
    @Test
    void letsADossierGoWhoseNomineesAreAllOnHold() {
        ask(rule, dossierOf(individual(n -> n.suspended = true)), Stage.SENDING).silent();
    }
}
