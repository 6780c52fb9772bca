package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.emulation.SummingUp;
import vn.khenthuong.emulation.SummingUpInput;
import vn.khenthuong.emulation.SummingUps;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;

/** By which report a closed campaign was summed up. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/summing-up")
@Tag(name = "Campaigns", description = "Phong trào thi đua")
class SummingUpController {

    private final SummingUps summingUps;

    SummingUpController(SummingUps summingUps) {
        this.summingUps = summingUps;
    }

    /** The summing-up report's number and day; 404 before the summing-up. */
    @GetMapping
    SummingUp summingUp(Actor actor, @PathVariable String campaign) {
        return summingUps.of(actor, campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
    }

    /** Records it, once; the campaign is archived then. For the appraising office and the administrator. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SummingUp record(Actor actor, @PathVariable String campaign, @RequestBody SummingUpInput report) {
        return summingUps.record(actor, campaign, report);
    }
}
