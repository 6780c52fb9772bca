package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.decision.NoticeDeliveries;
import vn.khenthuong.decision.NoticeDelivery;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** Telling the units of a decision, each in time. */
@RestController("apiNoticeController")
@RequestMapping("/api/rounds/{code}/notices")
@Tag(name = "Rounds", description = "Đợt trình khen thưởng")
class NoticeController {

    private final Rounds rounds;
    private final NoticeDeliveries deliveries;

    NoticeController(Rounds rounds, NoticeDeliveries deliveries) {
        this.rounds = rounds;
        this.deliveries = deliveries;
    }

    /** Every unit that the decision tells something, until when, and whether it was told; empty before it is issued. */
    @GetMapping
    List<Delivery> all(Actor actor, @PathVariable RoundCode code) {
        return deliveries.of(actor, rounds.view(actor, code)).stream()
                .map(Delivery::of)
                .toList();
    }

    /** Records the letter that told a unit, or corrects what was recorded; a problem before the letters have left. */
    @PutMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(Actor actor, @PathVariable RoundCode code, @PathVariable UnitCode unit, @RequestBody Sent sent) {
        deliveries.record(actor, code, unit, sent.sentOn(), sent.number());
    }

    /**
     * The letter that told a unit.
     *
     * @param sentOn from the day of the dispatch to today
     * @param number the letter's, 1 to 60 characters
     */
    record Sent(LocalDate sentOn, String number) {}

    /**
     * One unit of a decision.
     *
     * @param unit its code
     * @param unitName its name
     * @param awarded how many of its nominees are awarded
     * @param refused how many are not
     * @param due last day on which it is told in time
     * @param sentOn null until it was told
     * @param number of the letter; empty where the mail of the dispatch alone told it
     * @param byMail the mail of the dispatch told it
     * @param recordedBy login; null until it was told
     * @param late told after {@code due}, or not told and that day is over
     */
    record Delivery(
            UnitCode unit,
            String unitName,
            int awarded,
            int refused,
            LocalDate due,
            LocalDate sentOn,
            String number,
            boolean byMail,
            String recordedBy,
            boolean late) {

        static Delivery of(NoticeDelivery one) {
            return new Delivery(
                    one.unit().code(),
                    one.unit().name(),
                    one.awarded(),
                    one.refused(),
                    one.due(),
                    one.sentOn(),
                    one.number(),
                    one.byMail(),
                    one.recordedBy(),
                    one.late());
        }
    }
}
