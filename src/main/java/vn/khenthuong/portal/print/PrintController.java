package vn.khenthuong.portal.print;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.DossierPrints;
import vn.khenthuong.print.ReceiptPrints;
import vn.khenthuong.print.RoundPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/** Documents to edit or to sign, made from the data, for whoever may see the dossier or the round. */
@Controller
class PrintController {

    private final DossierPrints dossiers;
    private final ReceiptPrints receipts;
    private final RoundPrints rounds;

    PrintController(DossierPrints dossiers, ReceiptPrints receipts, RoundPrints rounds) {
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.rounds = rounds;
    }

    @GetMapping("/dossiers/{code}/prints/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "pdf") String format) {
        return dossiers.letter(actor, code, format(format)).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/nominees")
    ResponseEntity<Resource> nominees(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "pdf") String format) {
        return dossiers.nominees(actor, code, format(format)).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/minutes")
    ResponseEntity<Resource> minutes(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "pdf") String format) {
        return dossiers.minutes(actor, code, format(format)).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/report/{nominee}")
    ResponseEntity<Resource> report(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId nominee,
            @RequestParam(defaultValue = "pdf") String format) {
        return dossiers.report(actor, code, nominee, format(format)).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/receipt")
    ResponseEntity<Resource> receipt(Actor actor, @PathVariable ProposalCode code) {
        return receipts.receipt(actor, code).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/letter")
    ResponseEntity<Resource> submission(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "pdf") String format) {
        return rounds.letter(actor, code, format(format)).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/decision")
    ResponseEntity<Resource> decision(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "pdf") String format) {
        return rounds.decision(actor, code, format(format)).asDownload();
    }

    private static PrintFormat format(String name) {
        return PrintFormat.of(name).orElseThrow(() -> NotPermittedException.unknown("format"));
    }
}
