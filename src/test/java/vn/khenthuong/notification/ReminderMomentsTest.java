package vn.khenthuong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.appraisal.HolidayCalendar;
import vn.khenthuong.appraisal.WorkingDays;

/** The deadline of plan 0125/KH-UBND is the first instant of Tuesday 31/3/2026. */
class ReminderMomentsTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-30T17:00:00Z");
    private static final MailSettings HOURS =
            new MailSettings("thu@daklak.example", LocalTime.of(8, 0), LocalTime.of(17, 0));

    private final ReminderMoments moments = moments("5@08:00", "2@08:00", "1@08:00", "1@14:00");

    @Test
    void remindsOnTheWorkingDaysBeforeTheDeadline() {
        assertThat(moments.before(DEADLINE))
                .containsExactly(
                        Instant.parse("2026-03-24T01:00:00Z"),
                        Instant.parse("2026-03-27T01:00:00Z"),
                        Instant.parse("2026-03-30T01:00:00Z"),
                        Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void aMomentHasComeFromItsInstantOn() {
        assertThat(moments.come(DEADLINE, Instant.parse("2026-03-24T00:59:59Z")))
                .isEmpty();
        assertThat(moments.come(DEADLINE, Instant.parse("2026-03-24T01:00:00Z")))
                .hasSize(1);
        assertThat(moments.come(DEADLINE, Instant.parse("2026-03-30T07:00:00Z")))
                .hasSize(4);
    }

    /** Nobody reads a mail at night, unless it is the last night. */
    @Test
    void waitsForWorkingHoursWhereThereWillBeSome() {
        assertThat(moments.readable(Instant.parse("2026-03-24T03:00:00Z"), DEADLINE))
                .isTrue();
        assertThat(moments.readable(Instant.parse("2026-03-24T13:00:00Z"), DEADLINE))
                .as("20:00 on a Tuesday")
                .isFalse();
        assertThat(moments.readable(Instant.parse("2026-03-28T03:00:00Z"), DEADLINE))
                .as("a Saturday")
                .isFalse();
        assertThat(moments.readable(Instant.parse("2026-03-30T13:00:00Z"), DEADLINE))
                .as("the last evening")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0@08:00", "5@8:00", "5", "@08:00", "x@08:00"})
    void refusesWhatIsNoMoment(String notation) {
        assertThatThrownBy(() -> moments(notation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("khenthuong.reminders");
    }

    private static ReminderMoments moments(String... before) {
        return new ReminderMoments(List.of(before), new WorkingDays(HolidayCalendar.of(List.of())), HOURS);
    }
}
