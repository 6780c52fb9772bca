package vn.khenthuong.eligibility;

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
 * Row 52: "Ưu tiên khen thưởng đối với cá nhân là người lao động trực tiếp, người không giữ chức vụ lãnh đạo, quản lý" (IV).
 *
 * <pre>
 * individuals proposed                        DRAFT  SELECTION  SENDING  later
 * leaders only                                WARN   WARN       WARN     -
 * both                                        -      -          -        -
 * both, and a direct worker passed over       -      INFO       -        -
 * collectives only                            -      -          -        -
 * </pre>
 */
class DirectWorkersFirstTest {

    private final Rule rule = new DirectWorkersFirst();

    private static NomineeFacts leader() {
        return individual(n -> {
            n.id = "leader";
            n.directWorker = false;
        });
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,WARN", "APPRAISAL,-", "DECISION,-"})
    void warnsOfLeadersOnly(Stage stage, String severity) {
        ask(rule, leader(), stage).says(severity);
        ask(rule, dossierOf(leader(), individual()), stage).silent();
        ask(rule, commune(), stage).silent();
    }

    @Test
    void tellsTheCouncilOfAWorkerPassedOver() {
        DossierFacts dossier = dossierOf(leader(), individual(), individual(n -> {
            n.id = "third";
            n.selected = false;
        }));
        ask(rule, dossier, Stage.SELECTION).says(Severity.INFO);
        ask(rule, dossier, Stage.SENDING).silent();
    }
}
