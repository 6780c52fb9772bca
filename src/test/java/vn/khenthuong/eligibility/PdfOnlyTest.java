package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Severity;

/**
 * Row 58: "Hồ sơ nộp 01 bộ (bản pdf)" (V.1.b).
 *
 * <pre>
 * a file that is no sound PDF   DRAFT, SELECTION  SENDING and later
 *                               WARN              BLOCK, one for each file
 * </pre>
 */
class PdfOnlyTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsEveryFileReplacedThatIsNone(Stage stage, Severity severity) {
        assertThat(ask(new PdfOnly(), dossier(d -> d.notPdf = Set.of("b.docx", "a.png")), stage)
                        .all())
                .extracting(finding -> finding.subject().id())
                .containsExactly("a.png", "b.docx");
        ask(new PdfOnly(), dossier(d -> d.notPdf = Set.of("a.png")), stage).says(severity);
    }

    @Test
    void isSilentOfPdfs() {
        ask(new PdfOnly(), dossier(), Stage.SENDING).silent();
    }
}
