package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.workflow.ProcessProgress;
import vn.khenthuong.workflow.RehearsalClockControl;

/** The program's time and the diagrams of its routes. */
@RestController
@RequestMapping("/api")
@Tag(name = "Clock", description = "Đồng hồ diễn tập và sơ đồ quy trình")
class ClockController {

    private static final Set<String> PROCESSES =
            Set.of("award-proposal", "unit-commendation", "decision-round", "award-amendment", "state-award");

    private final RehearsalClockControl clock;
    private final ProcessProgress progress;

    ClockController(RehearsalClockControl clock, ProcessProgress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /** What the program's clock shows. */
    @GetMapping("/clock")
    ClockResponse read() {
        return new ClockResponse(clock.instant(), clock.movable());
    }

    /** Moves the rehearsal clock forward; timers, reminders and the deadline follow. Refused on the real clock. */
    @PutMapping("/clock")
    ClockResponse move(Actor actor, @RequestBody ClockMove move) {
        clock.moveTo(actor, Given.value(move.to(), "to"));
        return read();
    }

    /**
     * The diagram of a route.
     *
     * @param process {@code award-proposal}, {@code decision-round} or {@code award-amendment}
     * @return BPMN 2.0
     */
    @GetMapping(path = "/processes/{process}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(Actor actor, @PathVariable String process) {
        if (!PROCESSES.contains(process)) {
            throw NotPermittedException.unknown(process);
        }
        return progress.diagram(process);
    }

    /**
     * The program's clock.
     *
     * @param now this instant
     * @param movable whether it is a rehearsal clock
     */
    record ClockResponse(Instant now, boolean movable) {}

    /**
     * Where to move it.
     *
     * @param to an instant after now
     */
    record ClockMove(Instant to) {}
}
