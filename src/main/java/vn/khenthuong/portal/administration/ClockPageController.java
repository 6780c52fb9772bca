package vn.khenthuong.portal.administration;

import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workflow.RehearsalClockControl;

/** Moves the rehearsal clock forward. */
@Controller
class ClockPageController {

    private final RehearsalClockControl clock;

    ClockPageController(RehearsalClockControl clock) {
        this.clock = clock;
    }

    @PostMapping("/clock")
    String move(Actor actor, @RequestParam String date, @RequestParam String time, RedirectAttributes next) {
        FormReader reader = new FormReader(Subject.proposal("clock"));
        Instant target = reader.moment("date", date, "time", time);
        reader.refuseIfAny();
        if (target == null) {
            throw new RefusedException(Finding.invalid(
                    "input-required",
                    Subject.proposal("clock", "date"),
                    "",
                    "",
                    "Hãy nhập ngày và giờ mà đồng hồ diễn tập sẽ chuyển tới.",
                    "Enter the day and hour to move the rehearsal clock to."));
        }
        clock.moveTo(actor, target);
        next.addFlashAttribute("done", "done.clockMoved");
        return "redirect:/";
    }
}
