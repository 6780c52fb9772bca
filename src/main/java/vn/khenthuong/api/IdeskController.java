package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierChange.Changed;
import vn.khenthuong.proposal.IdeskEntry;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** Dossiers that came by iDesk and that Home Affairs enters for the unit. */
@RestController
@RequestMapping("/api/idesk-entries")
@Tag(name = "Dossiers", description = "Hồ sơ đề nghị khen thưởng")
class IdeskController {

    private final IdeskEntry idesk;
    private final DossierChange change;
    private final KnownUnits units;

    IdeskController(IdeskEntry idesk, DossierChange change, KnownUnits units) {
        this.idesk = idesk;
        this.change = change;
        this.units = units;
    }

    /** Begins a dossier from its papers; the hour of arrival counts as the sending. */
    @PostMapping
    ResponseEntity<Changed> begin(Actor actor, @RequestBody NewEntry entry) {
        ProposalCode code = idesk.begin(
                actor,
                units.require(actor, entry.unit(), "unit"),
                entry.campaign(),
                entry.number(),
                entry.arrivedAt(),
                entry.proof(),
                entry.reason());
        ResponseEntity<Changed> answer = change.answer(actor, code, HttpStatus.CREATED, null);
        return ResponseEntity.created(URI.create("/api/dossiers/" + code))
                .eTag(answer.getHeaders().getETag())
                .body(answer.getBody());
    }

    /**
     * What came.
     *
     * @param unit code of the submitting unit
     * @param campaign code of the campaign; left out where only one is open
     * @param number iDesk's number of the incoming document
     * @param arrivedAt the hour of arrival, not after now
     * @param proof an uploaded PDF that shows the arrival
     * @param reason why the unit did not use the portal
     */
    record NewEntry(UnitCode unit, String campaign, String number, Instant arrivedAt, FileId proof, String reason) {}
}
