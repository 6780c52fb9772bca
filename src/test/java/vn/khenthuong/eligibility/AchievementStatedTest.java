package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.shared.Severity;

/**
 * Row 15: "thành tích đến đâu khen thưởng đến đó" (III.1.b).
 *
 * <pre>
 * line of achievement   any stage
 * missing               WARN
 * given                 -
 * </pre>
 */
class AchievementStatedTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void warnsWithoutOne(String achievement) {
        for (Stage stage : Stage.values()) {
            ask(new AchievementStated(), individual(n -> n.achievement = achievement), stage)
                    .says(Severity.WARN);
        }
    }

    @Test
    void isSilentOfOne() {
        ask(new AchievementStated(), individual(), Stage.SENDING).silent();
    }
}
