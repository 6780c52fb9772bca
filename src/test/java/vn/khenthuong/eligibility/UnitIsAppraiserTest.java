package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Severity;

/**
 * Stand A20 on row 69: one INFO at every stage for a dossier of the appraising office, however many nominees.
 */
class UnitIsAppraiserTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void isSaidOnce(Stage stage) {
        DossierFacts dossier =
                dossierOf(individual(n -> n.selfAppraised = true), individual(n -> n.selfAppraised = true));
        assertThat(ask(new UnitIsAppraiser(), dossier, stage)
                        .says(Severity.INFO)
                        .message()
                        .vi())
                .isEqualTo("Đơn vị trình đồng thời là cơ quan thẩm định.");
    }

    @Test
    void isNotSaidOfOthers() {
        ask(new UnitIsAppraiser(), dossier(), Stage.APPRAISAL).silent();
    }
}
