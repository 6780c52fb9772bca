package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/**
 * Rows 54 and 55: "Tờ trình đề nghị khen thưởng …", "Biên bản họp xét khen thưởng …" (V.1.b).
 *
 * <pre>
 * item                               DRAFT, SELECTION  SENDING and later
 * required, missing                  WARN              BLOCK
 * optional (row 57), missing         -                 -
 * one for each nominee, or "pdf"     - (other rules)   -
 * </pre>
 */
class RequiredDocumentsTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void wantsEachItemOfThePlan(Stage stage, Severity severity) {
        assertThat(ask(new RequiredDocuments(), dossier(d -> d.documents = Set.of()), stage)
                        .all())
                .extracting(finding -> finding.subject().id(), Finding::severity)
                .containsExactly(tuple(PlanRules.Item.LETTER, severity), tuple(PlanRules.Item.MINUTES, severity));
    }

    @Test
    void namesTheDocumentAsThePlanDoes() {
        Finding finding = ask(
                        new RequiredDocuments(),
                        dossier(d -> d.documents = Set.of(PlanRules.Item.LETTER)),
                        Stage.SENDING)
                .once();
        assertThat(finding.subject())
                .isEqualTo(Subject.document(PlanRules.Item.MINUTES, "Biên bản họp xét khen thưởng"));
        assertThat(finding.clause().ref()).endsWith("V.1.b");
    }

    @Test
    void isSilentOfAFullSet() {
        ask(new RequiredDocuments(), dossier(), Stage.SENDING).silent();
    }
}
