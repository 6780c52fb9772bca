package vn.khenthuong.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one name meet; two names do not. */
class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Mẫu, NGUYEN VAN MAU",
        "Đặng Thị Ví Dụ, đặng  thị ví   dụ",
        "Đặng Thị Ví Dụ, DANG THI VI DU",
        "H'Linh Niê, H Linh Niê",
        "Phòng Văn hóa - Xã hội, PHÒNG VĂN HÓA – XÃ HỘI",
        "Hòa, Hoà",
    })
    void meets(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn Mẫu, Nguyễn Văn Mẫn", "Tổ bầu cử số 1, Tổ bầu cử số 11", "Hùng, Hưởng"})
    void keepsApart(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }

    /** Composed and decomposed letters are the same letters. */
    @Test
    void foldsBothUnicodeForms() {
        assertThat(FoldedName.of("Mẫu"))
                .isEqualTo(FoldedName.of("Ma\u0302\u0303u"))
                .hasToString("mau");
    }

    @Test
    void isEmptyWithoutLetters() {
        assertThat(FoldedName.of(null).isEmpty()).isTrue();
        assertThat(FoldedName.of(" - … ").isEmpty()).isTrue();
    }

    /** It must fit where the name fitted. */
    @Test
    void neverGrows() {
        String longest = "İ".repeat(100) + "ß".repeat(100);
        assertThat(FoldedName.of(longest).value().length()).isLessThanOrEqualTo(200);
    }
}
