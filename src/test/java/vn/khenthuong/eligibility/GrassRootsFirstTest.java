package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Severity;

/**
 * Row 16: "Chú trọng khen thưởng tập thể, cá nhân ở cơ sở, trực tiếp tham mưu, tham gia phục vụ công tác bầu cử" (III.1.b).
 *
 * <pre>
 * proposed                               DRAFT to SENDING  later
 * one of the grass roots or direct       -                 -
 * none                                   INFO              -
 * none, though there was a candidate     INFO (weigh)      -
 * nobody                                 -                 -
 * </pre>
 */
class GrassRootsFirstTest {

    private final Rule rule = new GrassRootsFirst();

    private static NomineeFacts leader() {
        return individual(n -> {
            n.id = "leader";
            n.grassRoots = false;
            n.directWorker = false;
        });
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,INFO", "SELECTION,INFO", "SENDING,INFO", "APPRAISAL,-", "DECISION,-"})
    void isRemindedOf(Stage stage, String severity) {
        ask(rule, leader(), stage).says(severity);
        ask(rule, dossierOf(leader(), individual()), stage).silent();
    }

    @Test
    void namesTheCandidateWhomTheCouncilPassedOver() {
        DossierFacts dossier = dossierOf(leader(), individual(n -> n.selected = false));
        assertThat(ask(rule, dossier, Stage.SELECTION)
                        .says(Severity.INFO)
                        .message()
                        .vi())
                .contains("chưa được chọn");
    }

    @Test
    void isNothingToSayOfNobody() {
        ask(rule, dossierOf(), Stage.DRAFT).silent();
        ask(rule, dossierOf(individual(n -> n.selected = false)), Stage.SELECTION)
                .silent();
    }
}
