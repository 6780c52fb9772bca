package vn.khenthuong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.portal.Typed;

class FormReaderTest {

    private final FormReader reader = new FormReader(Subject.nominee("n1", "Nguyễn Văn Mẫu"));

    @ParameterizedTest
    @CsvSource({"1.250,1250", "1250,1250", "12.345.678,12345678", "1 250,1250", "' 98 ',98", "0,0"})
    void readsWholeNumbersAsPeopleTypeThem(String typed, long number) {
        assertThat(reader.whole("voters", "Tổng số cử tri", typed)).isEqualTo(number);
        assertThat(reader.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98,5", "1.25", "1,250", "-3", "một nghìn", "1.2500", "1e3", "١٢", "9999999999999"})
    void refusesWhatIsNoWholeNumberAndNamesIt(String typed) {
        assertThat(reader.whole("voters", "Tổng số cử tri", typed)).isNull();
        assertThat(reader.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.subject().field()).isEqualTo("voters");
            assertThat(finding.found()).isEqualTo(typed);
            assertThat(finding.message().vi()).contains("Tổng số cử tri", typed);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/1980,1980-03-05",
        "5/3/1980,1980-03-05",
        "05-03-1980,1980-03-05",
        "5.3.1980,1980-03-05",
        "1980-03-05,1980-03-05",
        "29/02/2024,2024-02-29"
    })
    void readsDays(String typed, LocalDate day) {
        assertThat(reader.day("birthDate", "Ngày sinh", typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"32/01/1980", "29/02/2025", "5/3/80", "03/1980", "hôm qua", "00/00/0000"})
    void refusesDaysThatAreNone(String typed) {
        assertThat(reader.day("birthDate", "Ngày sinh", typed)).isNull();
        assertThat(reader.findings()).extracting(Finding::rule).containsExactly("input-readable");
    }

    @Test
    void nothingTypedIsNothingWrong() {
        assertThat(reader.day("birthDate", "Ngày sinh", " ")).isNull();
        assertThat(reader.whole("voters", "Tổng số cử tri", null)).isNull();
        reader.refuseIfAny();
    }

    @Test
    void aMomentIsInVietnam() {
        assertThat(reader.moment("day", "31/03/2026", "hour", "00:00"))
                .isEqualTo(Instant.parse("2026-03-30T17:00:00Z"));
        assertThat(reader.moment("day", "31/03/2026", "hour", "8h30")).isEqualTo(Instant.parse("2026-03-31T01:30:00Z"));
        assertThat(reader.moment("day", "31/03/2026", "hour", "25:00")).isNull();
        assertThat(reader.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.subject().field()).isEqualTo("hour"));
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        reader.day("birthDate", "Ngày sinh", "x");
        reader.whole("voters", "Tổng số cử tri", "y");
        assertThatThrownBy(reader::refuseIfAny)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .hasSize(2));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(reader.whole("voters", "", Typed.typed(1_250L))).isEqualTo(1_250L);
        assertThat(reader.day("birthDate", "", Typed.typed(LocalDate.of(1980, 3, 5))))
                .isEqualTo(LocalDate.of(1980, 3, 5));
    }
}
