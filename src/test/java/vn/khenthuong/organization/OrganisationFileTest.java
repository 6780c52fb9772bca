package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        String head = TestUnits.head(1);
        assertThatThrownBy(() -> read(head + "  - { code: so, name: Sở, kind: STATE, mark: official, kynd: PARTY }\n"))
                .isInstanceOf(OrganisationFileException.class)
                .hasMessageContaining("near line " + (head.lines().count() + 1))
                .hasMessageContaining("kynd");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> read("version: 1\norganisation: daklak\nname: X\n"))
                .isInstanceOf(OrganisationFileException.class)
                .hasMessageContaining("level");
        assertThatThrownBy(() -> read(TestUnits.head(1) + "  - { code: so, name: Sở, kind: STATE }\n"))
                .hasMessageContaining("mark");
    }

    @Test
    void aCodeTwiceAndAnUnknownUnitAreRefused() {
        String head = TestUnits.head(1);
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

    @Test
    void anOfficeOutsideTheFileIsRefused() {
        assertThatThrownBy(() -> read(TestUnits.head(1) + "  - { code: khac, name: Sở, kind: STATE, mark: official }\n")
                        .organisation("x.yaml"))
                .isInstanceOf(OrganisationFileException.class)
                .hasMessageContaining("office appraising names so");
        assertThatThrownBy(() -> read(TestUnits.head(1).replace("S }, mark: test", "S }, mark: ''")
                                + "  - { code: so, name: Sở, kind: STATE, mark: official }\n")
                        .organisation("x.yaml"))
                .hasMessageContaining("has no mark");
    }

    /** What each of the five files says of itself, its offices and what it grants. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "daklak.yaml | daklak | PROVINCE | - | Sở Nội vụ | Giám đốc Sở Nội vụ | Chủ tịch Ủy ban nhân dân tỉnh"
                        + " | Văn phòng Ủy ban nhân dân tỉnh | provincial-certificate unit-commendation commune-commendation",
                "dienbien.yaml | dienbien | PROVINCE | - | Sở Nội vụ | Giám đốc Sở Nội vụ | Chủ tịch Ủy ban nhân dân tỉnh"
                        + " | Văn phòng Ủy ban nhân dân tỉnh | provincial-certificate unit-commendation",
                "caobang-huyen.yaml | caobanghuyen | DISTRICT | 2025-07-01 | Phòng Nội vụ | Trưởng phòng Nội vụ"
                        + " | Chủ tịch Ủy ban nhân dân huyện | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"
                        + " | unit-commendation commune-commendation",
                "caobang-soxaydung.yaml | caobangsxd | DEPARTMENT | - | Văn phòng Sở | Chánh Văn phòng Sở"
                        + " | Giám đốc Sở Xây dựng | - | unit-commendation",
                "laichau-truongchinhtri.yaml | laichautct | SCHOOL | - | Phòng Tổ chức - Hành chính"
                        + " | Trưởng phòng Tổ chức - Hành chính | Hiệu trưởng Trường Chính trị tỉnh | - | unit-commendation"
            })
    void everyOrganisationNamesItsOffices(
            String file,
            String code,
            OrganisationLevel level,
            LocalDate until,
            String appraiser,
            String head,
            String decider,
            String checker,
            String forms) {
        Organisation organisation = TestUnits.organisation(file);
        Offices offices = organisation.offices();

        assertThat(organisation.code().value()).isEqualTo(code);
        assertThat(organisation.level()).isEqualTo(level);
        assertThat(organisation.until()).isEqualTo(until);
        assertThat(organisation.historicOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(organisation.historicOn(LocalDate.of(2025, 7, 1))).isEqualTo(until != null);
        assertThat(offices.appraising().name().vi()).isEqualTo(appraiser);
        assertThat(offices.appraising().head().full().vi()).isEqualTo(head);
        assertThat(offices.deciding().head().full().vi()).isEqualTo(decider);
        assertThat(offices.checkingOffice().map(checking -> checking.name().vi()))
                .isEqualTo(Optional.ofNullable(checker));
        assertThat(organisation.grants()).extracting(Grant::form).containsExactly(forms.split(" "));
        assertThat(organisation.grants())
                .allMatch(grant ->
                        organisation.grant(grant.form()).orElseThrow().mark().matches("S|V|I|configuration"));
    }

    /** Nothing of the four plans of 2021 pretends to be more certain than it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"dienbien.yaml", "caobang-huyen.yaml", "caobang-soxaydung.yaml", "laichau-truongchinhtri.yaml"})
    void everyUnitOfAPlanOf2021HasAMarkAndItsFileANote(String file) {
        List<Unit> units = TestUnits.read(file).units(file, 5);

        assertThat(units).allMatch(unit -> unit.mark().matches("(plan|text) .+|inferred|configuration"));
        assertThat(units).anyMatch(unit -> unit.mark().matches("(plan|text) .+"));
        assertThat(units)
                .noneMatch(unit -> unit.mark().equals("official"))
                .allMatch(unit -> unit.officialCode() == null);
        assertThat(units.stream().filter(unit -> unit.name().contains("(mẫu)")))
                .allMatch(unit -> unit.mark().equals("configuration"));
        assertThat(new HashSet<>(units.stream().map(Unit::name).toList())).hasSameSizeAs(units);
        assertThat(TestUnits.organisation(file).note()).isNotNull();
    }

    @Test
    void officesAndFacultiesProposeAndWhatLiesBelowAUnitDoesNot() {
        assertThat(EnumSet.allOf(UnitKind.class).stream().filter(UnitKind::submits))
                .contains(UnitKind.DISTRICT, UnitKind.OFFICE, UnitKind.FACULTY, UnitKind.SERVICE, UnitKind.TOWNSHIP)
                .doesNotContain(UnitKind.SUBORDINATE, UnitKind.AD_HOC);
        assertThat(EnumSet.allOf(UnitKind.class).stream().filter(UnitKind::communal))
                .containsExactlyInAnyOrder(UnitKind.COMMUNE, UnitKind.WARD, UnitKind.TOWNSHIP);
    }

    private static long count(List<Unit> units, UnitKind kind) {
        return units.stream().filter(u -> u.kind() == kind).count();
    }

    private static OrganisationFile read(String text) {
        return OrganisationFile.read("x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
