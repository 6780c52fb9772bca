package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;

/**
 * Row 9: "từ tháng 10 năm 2025 đến hết tháng 3 năm 2026" (II.3), stand A17: it must overlap, earlier beginnings are only said.
 *
 * <pre>
 * achievement                        DRAFT  SELECTION and later
 * a day missing                      WARN   BLOCK
 * ends before it begins              WARN   BLOCK
 * 01/09/2025 – 30/09/2025            WARN   BLOCK
 * 01/09/2025 – 01/10/2025            INFO   INFO
 * 01/10/2025 – 31/03/2026            -      -
 * 31/03/2026 – 30/04/2026            INFO   INFO
 * 01/04/2026 – 30/04/2026            WARN   BLOCK
 * </pre>
 */
class AchievementInWindowTest {

    private final Rule rule = new AchievementInWindow();

    @ParameterizedTest
    @CsvSource({
        ",,WARN,BLOCK",
        "2025-10-01,,WARN,BLOCK",
        ",2026-03-31,WARN,BLOCK",
        "2026-02-02,2026-02-01,WARN,BLOCK",
        "2025-09-01,2025-09-30,WARN,BLOCK",
        "2025-09-01,2025-10-01,INFO,INFO",
        "2025-10-01,2026-03-31,-,-",
        "2026-03-15,2026-03-15,-,-",
        "2026-03-31,2026-04-30,INFO,INFO",
        "2026-04-01,2026-04-30,WARN,BLOCK",
    })
    void wantsAnOverlap(LocalDate from, LocalDate to, String draft, String later) {
        NomineeFacts nominee = individual(n -> {
            n.achievementFrom = from;
            n.achievementTo = to;
        });
        ask(rule, nominee, Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(rule, nominee, stage).says(later);
        }
    }

    @Test
    void writesBothSpans() {
        Finding finding = ask(
                        rule,
                        individual(n -> {
                            n.achievementFrom = LocalDate.of(2025, 9, 1);
                            n.achievementTo = LocalDate.of(2025, 9, 30);
                        }),
                        Stage.SENDING)
                .once();
        assertThat(finding.found()).isEqualTo("01/09/2025 – 30/09/2025");
        assertThat(finding.wanted()).isEqualTo("01/10/2025 – 31/03/2026");
        assertThat(finding.clause().ref()).endsWith("II.3");
    }
}
