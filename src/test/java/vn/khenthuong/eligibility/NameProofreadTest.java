package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The name on the certificate is read before it is sent.
 *
 * <pre>
 * name     DRAFT, SELECTION  SENDING  later
 * unread   WARN              BLOCK    -
 * read     -                 -        -
 * </pre>
 */
class NameProofreadTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,-", "DECISION,-"})
    void wantsEachNameRead(Stage stage, String severity) {
        DossierFacts dossier = dossierOf(commune(), individual(n -> n.nameRead = false));

        ask(new NameProofread(), dossier, stage).says(severity);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void isSilentOfWhatWasRead(Stage stage) {
        ask(new NameProofread(), dossierOf(commune(), individual()), stage).silent();
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void doesNotAskForWhomTheLetterLeavesOut(boolean suspended, boolean passedOver) {
        NomineeFacts nominee = individual(n -> {
            n.nameRead = false;
            n.suspended = suspended;
            n.selected = !passedOver;
        });

        ask(new NameProofread(), nominee, Stage.SENDING).silent();
        assertThat(suspended || passedOver).isTrue();
    }
}
