package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, Không đồng",
        "5, 5, Năm đồng",
        "10, 10, Mười đồng",
        "11, 11, Mười một đồng",
        "14, 14, Mười bốn đồng",
        "15, 15, Mười lăm đồng",
        "21, 21, Hai mươi mốt đồng",
        "24, 24, Hai mươi tư đồng",
        "25, 25, Hai mươi lăm đồng",
        "55, 55, Năm mươi lăm đồng",
        "101, 101, Một trăm linh một đồng",
        "105, 105, Một trăm linh năm đồng",
        "110, 110, Một trăm mười đồng",
        "141, 141, Một trăm bốn mươi mốt đồng",
        "1005, 1.005, Một nghìn không trăm linh năm đồng",
        "1015, 1.015, Một nghìn không trăm mười lăm đồng",
        "710000, 710.000, Bảy trăm mười nghìn đồng",
        "1410000, 1.410.000, Một triệu bốn trăm mười nghìn đồng",
        "1520000, 1.520.000, Một triệu năm trăm hai mươi nghìn đồng",
        "3510000, 3.510.000, Ba triệu năm trăm mười nghìn đồng",
        "3800000, 3.800.000, Ba triệu tám trăm nghìn đồng",
        "7020000, 7.020.000, Bảy triệu không trăm hai mươi nghìn đồng",
        "7590000, 7.590.000, Bảy triệu năm trăm chín mươi nghìn đồng",
        "8190000, 8.190.000, Tám triệu một trăm chín mươi nghìn đồng",
        "16380000, 16.380.000, Mười sáu triệu ba trăm tám mươi nghìn đồng",
        "1000000000, 1.000.000.000, Một tỷ đồng",
        "1000010000, 1.000.010.000, Một tỷ không trăm mười nghìn đồng",
        "999999999999, 999.999.999.999, Chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín"
                + " nghìn chín trăm chín mươi chín đồng"
    })
    void isWrittenInFiguresAndInWords(long dong, String figures, String words) {
        assertThat(new Amount(dong).figures()).isEqualTo(figures);
        assertThat(new Amount(dong).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000L})
    void hasBounds(long dong) {
        assertThatThrownBy(() -> new Amount(dong)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever hears the words can write the figures: no two amounts sound alike. */
    @Test
    void noTwoAmountsSoundAlike() {
        var heard = new java.util.HashSet<String>();
        for (long dong = 0; dong < 200_000; dong++) {
            assertThat(heard.add(new Amount(dong).words())).as("%d", dong).isTrue();
        }
    }
}
