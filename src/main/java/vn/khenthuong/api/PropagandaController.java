package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.emulation.Medium;
import vn.khenthuong.emulation.Propaganda;
import vn.khenthuong.emulation.PropagandaFilter;
import vn.khenthuong.emulation.PropagandaInput;
import vn.khenthuong.emulation.PropagandaList;
import vn.khenthuong.emulation.PropagandaLog;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.UnitCode;

/** What units told the public about a campaign. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/propaganda")
@Tag(name = "Propaganda", description = "Nhật ký tuyên truyền")
class PropagandaController {

    private final PropagandaLog log;
    private final KnownUnits units;

    PropagandaController(PropagandaLog log, KnownUnits units) {
        this.log = log;
        this.units = units;
    }

    /**
     * The log, newest first: of the caller's own units, or of every unit for the appraising office, administrator, inspector.
     *
     * @param unit one unit's only
     * @param medium through this medium only
     * @param from first day
     * @param until last day, included
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    PropagandaList list(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) Medium medium,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return log.page(
                actor,
                campaign,
                new PropagandaFilter(unit, medium, from, until),
                Math.max(0, page),
                Math.min(PropagandaLog.MOST, Math.max(1, size)));
    }

    /** Enters what one of the caller's units told the public. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Propaganda enter(Actor actor, @PathVariable String campaign, @RequestBody NewEntry entry) {
        return log.enter(
                actor,
                campaign,
                units.require(actor, entry.unit(), "unit"),
                new PropagandaInput(entry.date(), entry.medium(), entry.title(), entry.link()));
    }

    /** Takes an entry back, while the campaign runs. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String campaign, @PathVariable UUID id) {
        log.remove(actor, id);
    }

    /**
     * What a unit told the public.
     *
     * @param unit code of the unit
     * @param date when it was published, not in the future
     * @param medium through what
     * @param title what it is called, 1 to 200 characters
     * @param link where it is, beginning with http:// or https://, at most 1,000 characters; may be missing
     */
    record NewEntry(UnitCode unit, LocalDate date, Medium medium, String title, String link) {}
}
