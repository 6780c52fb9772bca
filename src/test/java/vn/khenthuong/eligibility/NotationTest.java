package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, numbers and rates as civil servants write them. */
class NotationTest {

    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "1250,1.250", "2270554,2.270.554", "-1250,-1.250"})
    void groupsByPoints(long value, String written) {
        assertThat(Notation.number(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"98.00;98 %", "99.90;99,9 %", "98.5;98,5 %", "0.2;0,2 %"})
    void writesThresholdsWithoutNeedlessZeros(BigDecimal percent, String written) {
        assertThat(Notation.percent(percent)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "49;50;98,00 %",
                "979999;1000000;97,99 %",
                "2269715;2270554;99,96 %",
                "2;3;66,66 %",
                "0;7;0,00 %",
                "7;7;100,00 %",
                "9223372036854775806;9223372036854775807;99,99 %",
            })
    void cutsRatesOff(long part, long whole, String written) {
        assertThat(Notation.share(part, whole)).isEqualTo(written);
    }

    @Test
    void namesTheLastDayOnlyWhereTheLimitIsAMidnight() {
        assertThat(Notation.before(Instant.parse("2026-04-02T10:00:00Z"))).isEqualTo("< 17:00:00 02/04/2026");
        assertThat(Notation.before(TestFacts.DEADLINE)).endsWith("(hết ngày 30/03/2026)");
    }

    @Test
    void writesNothingOfNothing() {
        assertThat(Notation.date(null)).isEmpty();
        assertThat(Notation.number(null)).isEmpty();
    }
}
