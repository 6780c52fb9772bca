package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** Ids of the engine's groups. */
class GroupsTest {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");
    private static final UnitCode EA_KAO = new UnitCode("24169");

    @ParameterizedTest
    @EnumSource(Role.class)
    void aUnitsRoleNamesTheUnitAnOfficesDoesNot(Role role) {
        assertThat(Groups.of(new Assignment(role, EA_KAO), DAK_LAK))
                .isEqualTo(role.ofUnit() ? "daklak.24169." + role.key() : "daklak." + role.key());
    }

    @Test
    void aRoleOfTheWrongSortIsRefused() {
        assertThatThrownBy(() -> Groups.ofUnit(DAK_LAK, EA_KAO, Role.DIRECTOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Groups.ofOffice(DAK_LAK, Role.HEAD)).isInstanceOf(IllegalArgumentException.class);
    }
}
