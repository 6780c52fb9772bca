package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.appraisal.CalendarDay;
import vn.khenthuong.appraisal.HolidayCalendar;
import vn.khenthuong.shared.Actor;

/** The calendar that working days are counted by. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Calendar", description = "Ngày nghỉ, ngày làm bù")
class CalendarController {

    private final HolidayCalendar calendar;

    CalendarController(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /** Days off and days worked instead in a year; an empty list says that nobody has entered that year. */
    @GetMapping("/{year}")
    List<CalendarDay> year(Actor actor, @PathVariable int year) {
        return calendar.ofYear(year);
    }
}
