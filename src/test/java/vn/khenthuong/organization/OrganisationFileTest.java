package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference file with a province's units. */
class OrganisationFileTest {

    @Test
    void theProvinceIsComplete() {
        List<Unit> units = TestUnits.dakLak(3);

        assertThat(units.stream().filter(u -> u.kind().communal())).hasSize(102).allMatch(u -> u.officialCode()
                .matches("[0-9]{5}"));
        assertThat(count(units, UnitKind.AD_HOC)).isEqualTo(4);
        assertThat(count(units, UnitKind.NATIONAL_ASSEMBLY_BOARD)).isEqualTo(5);
        assertThat(count(units, UnitKind.PROVINCIAL_COUNCIL_BOARD)).isEqualTo(27);
        assertThat(count(units, UnitKind.INSPECTION_DELEGATION)).isEqualTo(3);
        assertThat(units.stream().filter(u -> u.kind().submits())).hasSize(102 + 43);
        assertThat(new HashSet<>(units.stream().map(Unit::name).toList())).hasSameSizeAs(units);
    }

    @Test
    void aTypoIsNamedNearItsLine() {
        assertThatThrownBy(
                        () -> read(
                                """
                        version: 1
                        organisation: daklak
                        name: X
                        units:
                          - { code: so, name: Sở, kind: STATE, mark: official, kynd: PARTY }
                        """))
                .isInstanceOf(OrganisationFileException.class)
                .hasMessageContaining("near line 5")
                .hasMessageContaining("kynd");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> read("version: 1\norganisation: daklak\nname: X\n"))
                .isInstanceOf(OrganisationFileException.class)
                .hasMessageContaining("units");
        assertThatThrownBy(() -> read(
                        "version: 1\norganisation: daklak\nname: X\nunits:\n  - { code: so, name: Sở, kind: STATE }\n"))
                .hasMessageContaining("mark");
    }

    @Test
    void aCodeTwiceAndAnUnknownUnitAreRefused() {
        String head = "version: 1\norganisation: daklak\nname: X\nunits:\n";
        String one = "  - { code: so, name: Sở, kind: STATE, mark: official }\n";

        assertThatThrownBy(() -> read(head + one + one).units("x.yaml", 0)).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> read(head + one
                                + "  - { code: ban, name: Ban, kind: AD_HOC, proposesThrough: khong, mark: official }\n")
                        .units("x.yaml", 0))
                .hasMessageContaining("names khong");
        assertThatThrownBy(() -> read(head + "  - { code: ban, name: Ban, kind: AD_HOC, mark: official }\n")
                        .units("x.yaml", 0))
                .hasMessageContaining("names who proposes");
    }

    private static long count(List<Unit> units, UnitKind kind) {
        return units.stream().filter(u -> u.kind() == kind).count();
    }

    private static OrganisationFile read(String text) {
        return OrganisationFile.read("x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
