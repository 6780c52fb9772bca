package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/**
 * Row 17: "Chưa khen thưởng hoặc đề nghị cấp trên khen thưởng … trong thời gian cơ quan có thẩm quyền đang xem xét thi hành kỷ
 * luật hoặc điều tra, thanh tra, kiểm tra …" (III.1.b), stand A19.
 *
 * <pre>
 * holds in force  suspended  any stage
 * none            no         -
 * one             any        HOLD
 * two             any        HOLD, HOLD
 * none            yes        INFO (send a supplementary letter)
 * </pre>
 */
class NoHoldTest {

    private static final HoldFact HOLD =
            new HoldFact("Đang xác minh đơn tố cáo", "Thanh tra tỉnh", "Công văn 12", LocalDate.of(2026, 3, 1), null);

    @ParameterizedTest
    @EnumSource(Stage.class)
    void holdsTheNomineeAndNeverBlocks(Stage stage) {
        Finding finding = ask(new NoHold(), individual(n -> n.holds = List.of(HOLD)), stage)
                .says(Severity.HOLD);
        assertThat(finding.found()).isEqualTo("Đang xác minh đơn tố cáo; Thanh tra tỉnh; Công văn 12; 01/03/2026");
        assertThat(finding.subject().kind()).isEqualTo(Subject.Kind.NOMINEE);
    }

    @Test
    void tellsEveryHold() {
        assertThat(ask(new NoHold(), individual(n -> n.holds = List.of(HOLD, HOLD)), Stage.SENDING)
                        .all())
                .hasSize(2);
    }

    @Test
    void tellsTheStageWhatToDo() {
        NomineeFacts held = individual(n -> n.holds = List.of(HOLD));
        assertThat(ask(new NoHold(), held, Stage.SENDING).once().message().vi()).contains("tờ trình bổ sung");
        assertThat(ask(new NoHold(), held, Stage.DECISION).once().message().vi())
                .contains("ra khỏi danh sách");
    }

    @Test
    void remindsOfASupplementaryLetterOnceCleared() {
        ask(new NoHold(), individual(n -> n.suspended = true), Stage.APPRAISAL).says(Severity.INFO);
    }

    @Test
    void isSilentOfAnybodyElse() {
        ask(new NoHold(), individual(), Stage.DECISION).silent();
    }
}
