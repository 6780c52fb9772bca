package vn.khenthuong.portal.print;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.AppraisalNoticePrints;
import vn.khenthuong.print.AppraisalPrints;
import vn.khenthuong.print.CertificateChoice;
import vn.khenthuong.print.CertificatePrints;
import vn.khenthuong.print.CommendationPrints;
import vn.khenthuong.print.DossierPrints;
import vn.khenthuong.print.NoticePrints;
import vn.khenthuong.print.ReceiptPrints;
import vn.khenthuong.print.RoundPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** Documents to edit or to sign, made from the data, for whoever may see the dossier or the round. */
@Controller
class PrintController {

    private final DossierPrints dossiers;
    private final ReceiptPrints receipts;
    private final RoundPrints rounds;
    private final CertificatePrints certificates;
    private final NoticePrints notices;
    private final AppraisalPrints appraisals;
    private final AppraisalNoticePrints appraisalNotices;
    private final CommendationPrints commendations;

    PrintController(
            DossierPrints dossiers,
            ReceiptPrints receipts,
            RoundPrints rounds,
            CertificatePrints certificates,
            NoticePrints notices,
            AppraisalPrints appraisals,
            AppraisalNoticePrints appraisalNotices,
            CommendationPrints commendations) {
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.rounds = rounds;
        this.certificates = certificates;
        this.notices = notices;
        this.appraisals = appraisals;
        this.appraisalNotices = appraisalNotices;
        this.commendations = commendations;
    }

    @GetMapping("/dossiers/{code}/prints/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return dossiers.letter(actor, code, format).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/nominees")
    ResponseEntity<Resource> nominees(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return dossiers.nominees(actor, code, format).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/minutes")
    ResponseEntity<Resource> minutes(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return dossiers.minutes(actor, code, format).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/report/{nominee}")
    ResponseEntity<Resource> report(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId nominee,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return dossiers.report(actor, code, nominee, format).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/receipt")
    ResponseEntity<Resource> receipt(Actor actor, @PathVariable ProposalCode code) {
        return receipts.receipt(actor, code).asDownload();
    }

    /** @param round of which decision; absent for the newest */
    @GetMapping("/dossiers/{code}/prints/notice")
    ResponseEntity<Resource> told(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(required = false) RoundCode round,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return notices.ofDossier(actor, code, round, format).asDownload();
    }

    @GetMapping("/dossiers/{code}/prints/appraisal-notice")
    ResponseEntity<Resource> appraisalNotice(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return appraisalNotices.notice(actor, code, format).asDownload();
    }

    /** The decision on an own award, to be signed. */
    @GetMapping("/dossiers/{code}/prints/commendation")
    ResponseEntity<Resource> commendation(
            Actor actor, @PathVariable ProposalCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return commendations.decision(actor, code, format).asDownload();
    }

    /** The certificates of an own award, a sheet each. */
    @GetMapping("/dossiers/{code}/prints/certificates")
    ResponseEntity<Resource> ownCertificates(Actor actor, @PathVariable ProposalCode code) {
        return commendations.certificates(actor, code).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/letter")
    ResponseEntity<Resource> submission(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return rounds.letter(actor, code, format).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/appraisal")
    ResponseEntity<Resource> appraisal(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return appraisals.report(actor, code, format).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/decision")
    ResponseEntity<Resource> decision(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return rounds.decision(actor, code, format).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/bonuses")
    ResponseEntity<Resource> bonuses(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return rounds.bonuses(actor, code, format).asDownload();
    }

    @GetMapping("/rounds/{code}/prints/notice")
    ResponseEntity<Resource> notice(
            Actor actor,
            @PathVariable RoundCode code,
            @RequestParam UnitCode unit,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return notices.ofRound(actor, code, unit, format).asDownload();
    }

    /** @param ordinal number inside the decision of the only one wanted; empty for all in one file */
    @GetMapping("/rounds/{code}/prints/certificates")
    ResponseEntity<Resource> certificates(
            Actor actor,
            @PathVariable RoundCode code,
            @RequestParam(defaultValue = "false") boolean printed,
            @RequestParam(defaultValue = "0") int right,
            @RequestParam(defaultValue = "0") int down,
            @RequestParam(required = false) Integer ordinal) {
        return certificates
                .of(actor, code, new CertificateChoice(printed, right, down, ordinal))
                .asDownload();
    }
}
