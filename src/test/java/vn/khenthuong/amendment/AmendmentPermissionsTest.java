package vn.khenthuong.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** Who may see, approve, decide and number an amendment: everybody else may not. */
class AmendmentPermissionsTest {

    private static final OrganisationCode ORGANISATION = new OrganisationCode("daklak");

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachStepIsForItsOffice(Role role) {
        assertThat(of(role, AmendmentState.APPROVING, false, false).mayApprove())
                .isEqualTo(EnumSet.of(Role.DIRECTOR, Role.DEPUTY_DIRECTOR).contains(role));
        assertThat(of(role, AmendmentState.DECIDING, false, false).mayDecide())
                .isEqualTo(EnumSet.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN).contains(role));
        assertThat(of(role, AmendmentState.ISSUING, false, false).mayIssue()).isEqualTo(role == Role.DECISION_CLERK);
        assertThat(AmendmentPermissions.mayOpen(actor(role))).isEqualTo(role == Role.APPRAISER);
    }

    @ParameterizedTest
    @EnumSource(AmendmentState.class)
    void noStepIsOpenInAnotherState(AmendmentState state) {
        assertThat(of(Role.DIRECTOR, state, false, false).mayApprove()).isEqualTo(state == AmendmentState.APPROVING);
        assertThat(of(Role.CHAIRMAN, state, false, false).mayDecide()).isEqualTo(state == AmendmentState.DECIDING);
        assertThat(of(Role.DECISION_CLERK, state, false, false).mayIssue()).isEqualTo(state == AmendmentState.ISSUING);
        assertThat(of(Role.CHAIRMAN, state, false, false).mayView())
                .as("the Chairman's side sees what was submitted to it")
                .isEqualTo(state != AmendmentState.APPROVING);
        assertThat(of(Role.AWARD_OFFICER, state, false, false).mayView()).isFalse();
    }

    @Test
    void nobodyApprovesWhatTheyAskedForNorDecidesOnThemselves() {
        assertThat(of(Role.DIRECTOR, AmendmentState.APPROVING, true, false).mayApprove())
                .isFalse();
        assertThat(of(Role.DIRECTOR, AmendmentState.APPROVING, false, true).mayApprove())
                .isFalse();
        assertThat(of(Role.CHAIRMAN, AmendmentState.DECIDING, false, true).mayDecide())
                .isFalse();
        assertThat(of(Role.VICE_CHAIRMAN, AmendmentState.DECIDING, false, false).mayDecide())
                .isTrue();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        assertThat(new AmendmentPermissions(actor(Role.DIRECTOR), AmendmentState.APPROVING, false, false, false)
                        .mayView())
                .isFalse();
    }

    private static AmendmentPermissions of(Role role, AmendmentState state, boolean opener, boolean awardee) {
        return new AmendmentPermissions(actor(role), state, opener, awardee, true);
    }

    private static Actor actor(Role role) {
        return new Actor(
                "ai.do", "Nguyễn Văn Thử", ORGANISATION, Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }
}
