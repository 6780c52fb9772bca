package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.AppraisalNoticePrints;
import vn.khenthuong.print.DossierPrints;
import vn.khenthuong.print.NoticePrints;
import vn.khenthuong.print.ReceiptPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/** Documents made from a dossier's data: PDF to sign, DOCX to edit, from one master. */
@RestController("apiPrintController")
@RequestMapping("/api/dossiers/{code}/prints")
@Tag(name = "Prints", description = "Văn bản tạo từ dữ liệu")
class PrintController {

    private final DossierPrints prints;
    private final ReceiptPrints receipts;
    private final NoticePrints notices;
    private final AppraisalNoticePrints appraisalNotices;

    PrintController(
            DossierPrints prints,
            ReceiptPrints receipts,
            NoticePrints notices,
            AppraisalNoticePrints appraisalNotices) {
        this.prints = prints;
        this.receipts = receipts;
        this.notices = notices;
        this.appraisalNotices = appraisalNotices;
    }

    /** The submission letter: whoever was selected, or everybody while the council has not met. */
    @GetMapping("/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.letter(actor, code, format).asDownload();
    }

    /** The list of the nominees of the letter, as a paper of its own. */
    @GetMapping("/nominees")
    ResponseEntity<Resource> nominees(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.nominees(actor, code, format).asDownload();
    }

    /** The minutes: of the recorded meeting, or of what the secretary has entered so far. */
    @GetMapping("/minutes")
    ResponseEntity<Resource> minutes(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.minutes(actor, code, format).asDownload();
    }

    /** The receipt of what was sent, as PDF; 404 before the sending. */
    @GetMapping("/receipt")
    ResponseEntity<Resource> receipt(Actor actor, @PathVariable ProposalCode code) {
        return receipts.receipt(actor, code).asDownload();
    }

    /**
     * The letter that told the unit what a decision says of its nominees; 404 before the letters have left.
     *
     * @param round of which decision; absent for the newest
     */
    @GetMapping("/notice")
    ResponseEntity<Resource> notice(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(required = false) RoundCode round,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return notices.ofDossier(actor, code, round, format).asDownload();
    }

    /** The letter that tells the unit whom Home Affairs does not put before the Chairman, and why; 404 if there is nobody. */
    @GetMapping("/appraisal-notice")
    ResponseEntity<Resource> appraisalNotice(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return appraisalNotices.notice(actor, code, format).asDownload();
    }

    /** The achievement report of one nominee. */
    @GetMapping("/reports/{nominee}")
    ResponseEntity<Resource> report(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId nominee,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.report(actor, code, nominee, format).asDownload();
    }
}
