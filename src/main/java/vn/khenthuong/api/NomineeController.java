package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierChange.Changed;
import vn.khenthuong.api.DossierController.Because;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.NameReadings;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** Nominees of a dossier: entering them, and what happens to one alone. */
@RestController
@RequestMapping("/api/dossiers/{code}/nominees")
@Tag(name = "Nominees", description = "Cá nhân, tập thể được đề nghị")
class NomineeController {

    private final Drafting drafting;
    private final Withdrawals withdrawals;
    private final NomineeHolds holds;
    private final NameReadings names;
    private final DossierChange change;
    private final KnownUnits units;

    NomineeController(
            Drafting drafting,
            Withdrawals withdrawals,
            NomineeHolds holds,
            NameReadings names,
            DossierChange change,
            KnownUnits units) {
        this.drafting = drafting;
        this.withdrawals = withdrawals;
        this.holds = holds;
        this.names = names;
        this.change = change;
        this.units = units;
    }

    /** Adds a nominee to a draft. */
    @PostMapping
    ResponseEntity<Changed> add(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody NomineeDraft nominee) {
        known(actor, nominee);
        return change.at(
                actor, code, ifMatch, HttpStatus.CREATED, version -> drafting.addNominee(actor, code, version, nominee)
                        .toString());
    }

    /** Changes a nominee: of a draft, or of a returned dossier where a point concerns it. */
    @PutMapping("/{nominee}")
    ResponseEntity<Changed> change(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody NomineeDraft nominee) {
        known(actor, nominee);
        return change.at(actor, code, ifMatch, HttpStatus.OK, version -> {
            drafting.changeNominee(actor, code, version, id, nominee);
            return id.toString();
        });
    }

    /** Confirms that names were read as they will stand on the certificates; their spelling may be corrected until sending. */
    @PutMapping("/names")
    ResponseEntity<Changed> readNames(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody ReadNames read) {
        return change.at(actor, code, ifMatch, HttpStatus.OK, version -> {
            names.confirm(actor, code, version, read.byNominee());
            return null;
        });
    }

    /** Takes a nominee out of a draft, with its documents. */
    @DeleteMapping("/{nominee}")
    ResponseEntity<Changed> remove(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        return change.at(actor, code, ifMatch, HttpStatus.OK, version -> {
            drafting.removeNominee(actor, code, version, id);
            return null;
        });
    }

    /** Withdraws one nominee of a sent dossier; its slot becomes free. */
    @PostMapping("/{nominee}/withdrawal")
    ResponseEntity<Changed> withdraw(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestBody Because because) {
        withdrawals.withdrawNominee(actor, code, id, because.reason());
        return change.answer(actor, code, HttpStatus.OK, id.toString());
    }

    /** Holds a nominee; the rest of the dossier goes on. */
    @PostMapping("/{nominee}/holds")
    ResponseEntity<Changed> hold(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestBody NewHold hold) {
        holds.place(actor, code, id, hold.reason(), hold.authority(), hold.document(), hold.since());
        return change.answer(actor, code, HttpStatus.CREATED, id.toString());
    }

    /** Lifts every hold on a nominee; it goes on from where it was. */
    @PostMapping("/{nominee}/clearance")
    ResponseEntity<Changed> lift(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestBody Clearance clearance) {
        holds.lift(actor, code, id, clearance.ground());
        return change.answer(actor, code, HttpStatus.OK, id.toString());
    }

    /** Sends a supplementary letter for a nominee that was suspended at sending and is cleared now. */
    @PostMapping("/{nominee}/supplement")
    ResponseEntity<Changed> supplement(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable("nominee") NomineeId id,
            @RequestBody Supplement supplement) {
        holds.supplement(
                actor,
                code,
                id,
                new LetterNumber(supplement.number(), supplement.date(), Given.file(supplement.letter(), "letter")));
        return change.answer(actor, code, HttpStatus.OK, id.toString());
    }

    private void known(Actor actor, NomineeDraft nominee) {
        units.ifGiven(actor, nominee.body(), "body");
        units.ifGiven(actor, nominee.managingUnit(), "managingUnit");
    }

    /**
     * Names that were proof-read.
     *
     * @param names each nominee once
     */
    record ReadNames(List<ReadName> names) {

        Map<NomineeId, String> byNominee() {
            Map<NomineeId, String> read = new LinkedHashMap<>();
            for (ReadName one : Given.value(names, "names")) {
                read.put(Given.value(Given.value(one, "names").nominee(), "names.nominee"), one.name());
            }
            return read;
        }
    }

    /**
     * One name that was proof-read.
     *
     * @param nominee whose
     * @param name as it shall stand on the certificate; the stored one, or another spelling of it until the dossier is sent
     */
    record ReadName(NomineeId nominee, String name) {}

    /**
     * A hold.
     *
     * @param reason the ground of plan III.1.b
     * @param authority the body that examines
     * @param document number and date of the document that tells of it
     * @param since the hold's first day
     */
    record NewHold(HoldReason reason, String authority, String document, LocalDate since) {}

    /**
     * The end of a hold.
     *
     * @param ground document or conclusion on which the nominee goes on
     */
    record Clearance(String ground) {}

    /**
     * A supplementary letter.
     *
     * @param number number and symbol
     * @param date its day, not before the first letter's
     * @param letter an uploaded PDF
     */
    record Supplement(String number, LocalDate date, FileId letter) {}
}
