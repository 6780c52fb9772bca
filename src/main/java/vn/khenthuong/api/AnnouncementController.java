package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.emulation.Launch;
import vn.khenthuong.emulation.LaunchInput;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.emulation.Reading;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** A campaign's announcement to all units, and who has read it. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/announcement")
@Tag(name = "Campaigns", description = "Phong trào thi đua")
class AnnouncementController {

    private final Launches launches;

    AnnouncementController(Launches launches) {
        this.launches = launches;
    }

    /** What was announced; 404 before the launch. Reading it here is not noted. */
    @GetMapping
    Launch announcement(Actor actor, @PathVariable String campaign) {
        return launches.of(actor, campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
    }

    /** Announces the campaign to all units, once; for the appraising office and the administrator. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Launch launch(Actor actor, @PathVariable String campaign, @RequestBody LaunchInput announcement) {
        return launches.announce(actor, campaign, announcement);
    }

    /** Notes that the caller's own units have read it; answers the units for which it was the first time. */
    @PutMapping("/reading")
    List<UnitCode> read(Actor actor, @PathVariable String campaign) {
        return launches.opened(actor, campaign);
    }

    /** Every unit and who of it opened the announcement first; for the appraising office, administrator and inspector. */
    @GetMapping("/readings")
    List<UnitReading> readings(Actor actor, @PathVariable String campaign) {
        return launches.readings(actor, campaign).stream().map(UnitReading::of).toList();
    }

    /**
     * Whether a unit has read the announcement.
     *
     * @param unit its code
     * @param name its name
     * @param by login of who opened it first; null if nobody has
     * @param at when; null if nobody has
     */
    record UnitReading(UnitCode unit, String name, String by, Instant at) {

        static UnitReading of(Reading reading) {
            return new UnitReading(reading.unit().code(), reading.unit().name(), reading.by(), reading.at());
        }
    }
}
