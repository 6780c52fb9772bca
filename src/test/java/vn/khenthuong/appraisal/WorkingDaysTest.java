package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import vn.khenthuong.shared.StartRefusedException;

/** Working days are counted in the zone of the people, from the day after; the end is the midnight that ends the last. */
class WorkingDaysTest {

    private final WorkingDays product =
            new WorkingDays(new HolidayCalendar(new ClassPathResource("calendar/vietnam.yaml")));
    private final WorkingDays plain = new WorkingDays(HolidayCalendar.of(List.of()));

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

    /** By the calendar that comes with the program. */
    @ParameterizedTest
    @CsvSource({
        // Around Tết: nobody works from Saturday 14/2 to Sunday 22/2/2026.
        "2026-02-12T08:00:00+07:00, 1, 2026-02-14T00:00:00+07:00",
        "2026-02-13T08:00:00+07:00, 1, 2026-02-24T00:00:00+07:00",
        "2026-02-13T08:00:00+07:00, 5, 2026-02-28T00:00:00+07:00",
        "2026-02-18T10:00:00+07:00, 1, 2026-02-24T00:00:00+07:00",
        "2026-02-02T08:00:00+07:00, 20, 2026-03-10T00:00:00+07:00",
        // Around Giỗ Tổ, 30/4 and 1/5: Monday 27/4, Thursday and Friday are off.
        "2026-04-24T08:00:00+07:00, 1, 2026-04-29T00:00:00+07:00",
        "2026-04-28T08:00:00+07:00, 1, 2026-04-30T00:00:00+07:00",
        "2026-04-29T08:00:00+07:00, 1, 2026-05-05T00:00:00+07:00",
        "2026-04-24T08:00:00+07:00, 5, 2026-05-07T00:00:00+07:00",
        "2026-04-01T08:00:00+07:00, 20, 2026-05-05T00:00:00+07:00",
        // Around 2/9, and over the new year.
        "2026-08-31T08:00:00+07:00, 1, 2026-09-04T00:00:00+07:00",
        "2026-12-31T08:00:00+07:00, 1, 2027-01-05T00:00:00+07:00",
        // 1/5/2027 is a Saturday: Monday 3/5 is off instead.
        "2027-04-29T08:00:00+07:00, 1, 2027-05-05T00:00:00+07:00",
    })
    void leavesOutTheHolidays(String from, int days, String end) {
        assertThat(product.endOf(instant(from), days)).isEqualTo(instant(end));
    }

    @Test
    void countsASaturdayThatIsWorkedInstead() {
        WorkingDays swapped = new WorkingDays(HolidayCalendar.of(List.of(
                new CalendarDay(LocalDate.of(2026, 3, 20), "Nghỉ hoán đổi", false, "I", "Thông báo ví dụ"),
                new CalendarDay(LocalDate.of(2026, 3, 21), "Làm bù", true, "I", "Thông báo ví dụ"))));

        assertThat(swapped.endOf(instant("2026-03-19T08:00:00+07:00"), 1))
                .isEqualTo(instant("2026-03-22T00:00:00+07:00"));
        assertThat(swapped.before(LocalDate.of(2026, 3, 23), 1)).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(swapped.after(LocalDate.of(2026, 3, 19), 2)).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days: [{day: 2026-02-30, name: Ngày, mark: M}]|yyyy-MM-dd",
                "days: [{day: 2026-04-26, name: Giỗ Tổ, mark: M}]|nghỉ bù",
                "days: [{day: 2026-04-27, name: Làm bù, works: true, mark: M}]|thứ Bảy",
                "days: [{day: 2026-04-27, name: Một, mark: M}, {day: 2026-04-27, name: Hai, mark: M}]|một lần",
                "days: [{day: 2026-04-27, name: Một, mark: X}]|S, V, A, I",
                "days: [{day: 2026-04-27, nam: Một, mark: M}]|yyyy-MM-dd",
                "holidays: []|yyyy-MM-dd"
            })
    void refusesACalendarThatCannotBe(String yaml, String says) {
        assertThatThrownBy(() -> new HolidayCalendar(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.action().vi()).contains(says));
    }

    /** What is not verified says so: nobody reads it as law. */
    @Test
    void everyEntryOfTheProductCarriesItsMark() {
        HolidayCalendar calendar = new HolidayCalendar(new ClassPathResource("calendar/vietnam.yaml"));

        assertThat(calendar.ofYear(2026)).hasSize(11).noneMatch(CalendarDay::verified);
        assertThat(calendar.ofYear(2031)).isEmpty();
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
