package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.RoleHeld;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** Units and bodies: who proposes for whom. */
@RestController
@RequestMapping("/api/units")
@Tag(name = "Units", description = "Cơ quan, đơn vị, tổ chức")
class UnitController {

    private final Units units;
    private final Assignments assignments;

    UnitController(Units units, Assignments assignments) {
        this.units = units;
        this.assignments = assignments;
    }

    /** Every unit and body of the organisation, by name in Vietnamese order. */
    @GetMapping
    List<Unit> all(Actor actor) {
        return units.all(actor.organisation());
    }

    /** The units in which the caller holds a role of a proposing unit. */
    @GetMapping("/mine")
    List<Unit> mine(Actor actor) {
        return units.all(actor.organisation()).stream()
                .filter(unit -> actor.units().contains(unit.code()))
                .toList();
    }

    /** One unit. */
    @GetMapping("/{unit}")
    Unit one(Actor actor, @PathVariable("unit") UnitCode code) {
        return require(actor, code);
    }

    /** Every body that the unit may propose for, its own line first. */
    @GetMapping("/{unit}/bodies")
    List<Unit> bodies(Actor actor, @PathVariable("unit") UnitCode code) {
        require(actor, code);
        return units.bodiesFor(actor.organisation(), code);
    }

    /** Units below a body, at any depth; they use its quota line. */
    @GetMapping("/{unit}/subordinates")
    List<Unit> subordinates(Actor actor, @PathVariable("unit") UnitCode code) {
        require(actor, code);
        return units.below(actor.organisation(), code);
    }

    /** Who holds which role in the unit, at any time; for its own people and administrators. */
    @GetMapping("/{unit}/roles")
    List<RoleHeld> roles(Actor actor, @PathVariable("unit") UnitCode code) {
        require(actor, code);
        if (!actor.units().contains(code)) {
            Administrators.require(actor, "read roles");
        }
        return assignments.in(actor.organisation(), code);
    }

    /** Adds a unit below a body. */
    @PostMapping("/{unit}/subordinates")
    ResponseEntity<Unit> add(Actor actor, @PathVariable("unit") UnitCode parent, @RequestBody NewUnit unit) {
        Unit added = units.addSubordinate(actor, parent, Given.value(unit.code(), "code"), unit.name());
        return ResponseEntity.status(HttpStatus.CREATED).body(added);
    }

    /** Renames a unit. */
    @PutMapping("/{unit}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable("unit") UnitCode code, @RequestBody Name name) {
        units.rename(actor, code, name.name());
    }

    /** Deletes a unit that an administrator added and that nothing is on record for; a problem with the reason otherwise. */
    @DeleteMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable("unit") UnitCode code) {
        units.remove(actor, code);
    }

    /** Names the unit that proposes for a temporary body. */
    @PutMapping("/{unit}/proposes-through")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void proposeThrough(Actor actor, @PathVariable("unit") UnitCode body, @RequestBody Submitter submitter) {
        units.proposeThrough(actor, body, Given.value(submitter.unit(), "unit"));
    }

    private Unit require(Actor actor, UnitCode code) {
        return units.find(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    /**
     * A unit below a body.
     *
     * @param code 1 to 40 of a-z, 0-9, '-'; free in the organisation
     * @param name 1 to 200 characters
     */
    record NewUnit(UnitCode code, String name) {}

    /**
     * A name.
     *
     * @param name 1 to 200 characters
     */
    record Name(String name) {}

    /**
     * Who proposes.
     *
     * @param unit code of a unit that sends dossiers in its own name
     */
    record Submitter(UnitCode unit) {}
}
