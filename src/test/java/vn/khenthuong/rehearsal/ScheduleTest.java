package vn.khenthuong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khenthuong.demo.PlayedDossier;
import vn.khenthuong.demo.RouteStep;

/** Who does what when: units in the morning, offices in the afternoon as far as their day reaches. */
class ScheduleTest {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 3, 16);

    private static List<PlayedDossier> dossiers(int count, RouteStep... steps) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new PlayedDossier("d" + n, "Đơn vị " + n, START, List.of(steps)))
                .toList();
    }

    @Test
    void moreThanADaysWorkWaitsAndWhoCameFirstIsFirst() {
        Schedule schedule = new Schedule(dossiers(5, RouteStep.ACCEPT, RouteStep.APPRAISE), 2, 1);
        List<Act> first = schedule.afternoon(START);
        assertThat(first).extracting(Act::first).containsExactly("d1", "d2");
        first.forEach(act -> schedule.done(act, START));

        List<Act> second = schedule.afternoon(START.plusDays(1));
        assertThat(second).extracting(Act::first).containsExactly("d3", "d4");
        assertThat(schedule.morning(START.plusDays(1))).isEmpty();
    }

    @Test
    void nothingHappensBeforeItsDay() {
        assertThat(new Schedule(dossiers(1, RouteStep.DRAFT), 1, 1).morning(START.minusDays(1)))
                .isEmpty();
        assertThat(new Schedule(dossiers(1, RouteStep.DRAFT), 1, 1).morning(START))
                .hasSize(1);
    }

    @Test
    void oneListTakesAllThatIsApprovedAndIsDecidedOnce() {
        Schedule schedule = new Schedule(dossiers(3, RouteStep.SUBMIT, RouteStep.DECIDE, RouteStep.ISSUE), 1, 1);
        assertThat(schedule.afternoon(START)).isEmpty();
        LocalDate thursday = START.plusDays(3);
        List<Act> listed = schedule.afternoon(thursday);
        assertThat(listed).containsExactly(new Act(List.of("d1", "d2", "d3"), RouteStep.SUBMIT));
        schedule.done(listed.get(0), thursday);

        List<Act> decided = new ArrayList<>();
        for (LocalDate day = thursday.plusDays(1); !schedule.over(); day = day.plusDays(1)) {
            LocalDate today = day;
            schedule.afternoon(day).forEach(act -> {
                decided.add(act);
                schedule.done(act, today);
            });
            assertThat(day).isBefore(thursday.plusDays(10));
        }
        assertThat(decided)
                .containsExactly(new Act(List.of("d1"), RouteStep.DECIDE), new Act(List.of("d1"), RouteStep.ISSUE));
    }

    @Test
    void whatARuleStoppedGoesNoFurther() {
        Schedule schedule = new Schedule(dossiers(1, RouteStep.MEET, RouteStep.SIGN), 1, 1);
        schedule.stopped(schedule.morning(START).get(0));
        assertThat(schedule.over()).isTrue();
    }

    @Test
    void anOwnAwardIsIssuedByTheUnit() {
        Schedule schedule = new Schedule(dossiers(1, RouteStep.GRANT, RouteStep.ISSUE), 1, 1);
        schedule.done(schedule.morning(START).get(0), START);
        assertThat(schedule.afternoon(START.plusDays(3))).isEmpty();
        assertThat(schedule.morning(START.plusDays(3))).extracting(Act::step).containsExactly(RouteStep.ISSUE);
    }
}
