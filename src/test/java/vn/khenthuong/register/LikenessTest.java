package vn.khenthuong.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.Likeness.Facts;
import vn.khenthuong.register.Likeness.Reason;
import vn.khenthuong.shared.UnitCode;

class LikenessTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 6);

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hòa, Nguyễn Văn Hoà, SAME_NAME",
        "Nguyễn Văn Hòa, NGUYỄN VĂN HOÀ, SAME_NAME",
        "Trần Thúy Quỳnh, Trần Thuý Quỳnh, SAME_NAME",
        "Nguyễn Văn Hùng, Văn Hùng Nguyễn, WORD_ORDER",
        "Nguyễn Văn Hùng, Nguyễn Văn Hưng, OTHER_TONES",
        "Đặng Văn Đức, Dang Van Duc, OTHER_TONES",
        "Nguyễn Thị Ánh, Nguyễn Thị Anh, OTHER_TONES",
        "Y Niê Ksor, Y Nie Ksor, OTHER_TONES",
        "Nguyễn Văn Hùng, Nguyễn Văn Hùnh, SIMILAR_NAME",
        "Nguyễn Văn Hùng, Lê Thị Đào, OTHER_NAME"
    })
    void comparesNamesAsPeopleReadThem(String one, String other, Reason reason) {
        double similarity = reason == Reason.OTHER_NAME ? 0.1 : 0.75;

        assertThat(of(one, BORN, other, BORN, similarity).reasons()).startsWith(reason);
    }

    /** What is nearer stands higher; "Hùng" and "Hưng" are told apart. */
    @Test
    void ordersFromTheSurestToTheLeast() {
        assertThat(new int[] {
                    number("Nguyễn Văn Hùng", "Lê Văn Khác").percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hùng", BORN, 1).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Hùng Nguyễn Văn", BORN, 1).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hưng", BORN, 1).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hùng", BORN.plusDays(1), 1)
                            .percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hùng", null, 1).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hưng", null, 1).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hùng", BORN.minusYears(9), 1)
                            .percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hùnh", null, 0.75).percent(),
                    of("Nguyễn Văn Hùng", BORN, "Nguyễn Văn Hưng", BORN.minusYears(9), 1)
                            .percent()
                })
                .isEqualTo(new int[] {100, 95, 90, 75, 65, 60, 40, 30, 26, 10});
    }

    @Test
    void readsACollectiveByItsUnit() {
        Facts one = new Facts(NomineeKind.COLLECTIVE, "Phòng Văn hóa", null, null, new UnitCode("24163"));
        Facts same = new Facts(NomineeKind.COLLECTIVE, "Phòng Văn hoá", null, null, new UnitCode("24163"));
        Facts elsewhere = new Facts(NomineeKind.COLLECTIVE, "Phòng Văn hóa", null, null, new UnitCode("24166"));

        assertThat(Likeness.of(one, same, 1).percent()).isEqualTo(95);
        assertThat(Likeness.of(one, elsewhere, 1).percent()).isEqualTo(60);
        assertThat(Likeness.of(one, same, 1).reasons()).containsExactly(Reason.SAME_NAME, Reason.SAME_UNIT);
    }

    private static Likeness of(String one, LocalDate born, String other, LocalDate otherBorn, double similarity) {
        return Likeness.of(
                new Facts(NomineeKind.INDIVIDUAL, one, born, null, new UnitCode("24163")),
                new Facts(NomineeKind.INDIVIDUAL, other, otherBorn, null, new UnitCode("24166")),
                similarity);
    }

    private static Likeness number(String one, String other) {
        return Likeness.of(
                new Facts(NomineeKind.INDIVIDUAL, one, BORN, "hash", new UnitCode("24163")),
                new Facts(NomineeKind.INDIVIDUAL, other, BORN.minusYears(3), "hash", new UnitCode("24166")),
                0);
    }
}
