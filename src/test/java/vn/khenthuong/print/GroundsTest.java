package vn.khenthuong.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A document cites the law of its day, and none of which no text is at hand. */
class GroundsTest {

    @Test
    void citesNoLawThatWasNotInForceYet() {
        assertThat(Grounds.law(LocalDate.of(2024, 1, 1)))
                .isEqualTo("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022");
        assertThat(Grounds.law(LocalDate.of(2023, 12, 31)))
                .contains("chưa có căn cứ")
                .doesNotContain("2022");
    }
}
