package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;

/**
 * Row 69: Sở Nội vụ "thẩm định, đề xuất Chủ tịch UBND tỉnh khen thưởng" (VI.6).
 *
 * <pre>
 * the approved appraisal   DECISION  earlier
 * none yet                 BLOCK     -
 * does not propose         BLOCK     -
 * proposes                 -         -
 * </pre>
 */
class AppraisedAndRecommendedTest {

    @ParameterizedTest
    @CsvSource({",BLOCK,chưa thẩm định", "false,BLOCK,không đề xuất", "true,-,"})
    void bringsNothingElseToTheChairman(Boolean recommended, String severity, String found) {
        NomineeFacts nominee = individual(n -> n.recommended = recommended);
        Asked asked = ask(new AppraisedAndRecommended(), nominee, Stage.DECISION);
        asked.says(severity);
        assertThat(asked.all()).extracting(Finding::found).allMatch(value -> value.equals(found));
        for (Stage stage : List.of(Stage.DRAFT, Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL)) {
            ask(new AppraisedAndRecommended(), nominee, stage).silent();
        }
    }
}
