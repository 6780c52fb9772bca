package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days are counted in the zone of the people, from the day after; the end is the midnight that ends the last. */
class WorkingDaysTest {

    private final WorkingDays plain = new WorkingDays(List.of());

    @ParameterizedTest
    @CsvSource({
        // Monday to Friday, over a weekend, from a weekend.
        "2026-03-16T08:00:00+07:00, 1, 2026-03-18T00:00:00+07:00",
        "2026-03-20T08:00:00+07:00, 1, 2026-03-24T00:00:00+07:00",
        "2026-03-16T08:00:00+07:00, 5, 2026-03-24T00:00:00+07:00",
        "2026-03-21T08:00:00+07:00, 1, 2026-03-24T00:00:00+07:00",
        "2026-03-16T23:59:59.999+07:00, 5, 2026-03-24T00:00:00+07:00",
        "2026-03-17T00:00:00+07:00, 5, 2026-03-25T00:00:00+07:00",
        // 18:00 in London is the next day in Đắk Lắk.
        "2026-03-16T18:00:00Z, 1, 2026-03-19T00:00:00+07:00",
        "2026-03-16T08:00:00+07:00, 20, 2026-04-14T00:00:00+07:00",
    })
    void ends(String from, int days, String end) {
        assertThat(plain.endOf(instant(from), days)).isEqualTo(instant(end));
    }

    @Test
    void leavesOutTheListedDaysOff() {
        WorkingDays withHoliday = new WorkingDays(List.of(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 18)));

        assertThat(withHoliday.endOf(instant("2026-03-16T08:00:00+07:00"), 1))
                .isEqualTo(instant("2026-03-20T00:00:00+07:00"));
    }

    /** Stand A21: three working days at the unit move the end by three, over a weekend too; a visit of one day does not. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-16T08:00:00+07:00, 2026-03-19T09:00:00+07:00, 2026-04-17T00:00:00+07:00",
        "2026-03-19T08:00:00+07:00, 2026-03-24T09:00:00+07:00, 2026-04-17T00:00:00+07:00",
        "2026-03-16T08:00:00+07:00, 2026-03-16T16:00:00+07:00, 2026-04-14T00:00:00+07:00",
    })
    void movesAnEndByTheDaysThatPassed(String from, String to, String end) {
        assertThat(plain.moved(instant("2026-04-14T00:00:00+07:00"), instant(from), instant(to)))
                .isEqualTo(instant(end));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
