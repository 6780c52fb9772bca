package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a state means for slot and running (stands A3, A5, A19).
 *
 * <pre>
 * state         live (slot)  open after sending  out
 * </pre>
 */
class NomineeStateTest {

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE,    false, false, false",
        "SELECTED,     false, false, false",
        "NOT_SELECTED, false, false, true",
        "SUSPENDED,    true,  true,  false",
        "SENT,         true,  true,  false",
        "RETURNED,     true,  true,  false",
        "RECOMMENDED,  true,  true,  false",
        "LISTED,       true,  true,  false",
        "CLARIFYING,   true,  true,  false",
        "AWARDED,      true,  false, false",
        "REFUSED,      false, false, true",
        "WITHDRAWN,    false, false, true",
        "INSUFFICIENT, false, false, true",
    })
    void means(NomineeState state, boolean live, boolean open, boolean out) {
        assertThat(state.live()).isEqualTo(live);
        assertThat(state.openAfterSending()).isEqualTo(open);
        assertThat(state.out()).isEqualTo(out);
    }

    @Test
    void neverIsBothLiveAndOut() {
        assertThat(EnumSet.allOf(NomineeState.class)).noneMatch(state -> state.live() && state.out());
        assertThat(Arrays.stream(NomineeState.values()).filter(NomineeState::inDecision))
                .containsExactly(NomineeState.LISTED, NomineeState.CLARIFYING, NomineeState.AWARDED);
    }

    @Test
    void saysEveryStateInBothLanguages() {
        assertThat(NomineeState.values()).allSatisfy(state -> {
            assertThat(state.text().vi()).isNotBlank();
            assertThat(state.text().en()).isNotBlank();
        });
    }
}
