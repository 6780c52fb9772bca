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
import vn.khenthuong.print.AppraisalPrints;
import vn.khenthuong.print.CertificateChoice;
import vn.khenthuong.print.CertificatePrints;
import vn.khenthuong.print.NoticePrints;
import vn.khenthuong.print.RoundPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** Documents made from a decision round's data: PDF to sign, DOCX to edit, from one master. */
@RestController
@RequestMapping("/api/rounds/{code}/prints")
@Tag(name = "Prints", description = "Văn bản tạo từ dữ liệu")
class RoundPrintController {

    private final RoundPrints prints;
    private final CertificatePrints certificates;
    private final NoticePrints notices;
    private final AppraisalPrints appraisals;

    RoundPrintController(
            RoundPrints prints, CertificatePrints certificates, NoticePrints notices, AppraisalPrints appraisals) {
        this.appraisals = appraisals;
        this.prints = prints;
        this.certificates = certificates;
        this.notices = notices;
    }

    /** The submission of Home Affairs to the Chairman. */
    @GetMapping("/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.letter(actor, code, format).asDownload();
    }

    /** What was found of each nominee of the list and judged of it; for those who may read appraisals. */
    @GetMapping("/appraisal")
    ResponseEntity<Resource> appraisal(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return appraisals.report(actor, code, format).asDownload();
    }

    /** The draft of the decision with its list. */
    @GetMapping("/decision")
    ResponseEntity<Resource> decision(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.decision(actor, code, format).asDownload();
    }

    /** The table of bonuses; a problem with the reason before the decision is issued. */
    @GetMapping("/bonuses")
    ResponseEntity<Resource> bonuses(
            Actor actor, @PathVariable RoundCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.bonuses(actor, code, format).asDownload();
    }

    /**
     * The letter that tells a unit what became of its nominees; a problem before the decision is issued.
     *
     * @param unit code of a unit with awardees or refused nominees in the decision
     */
    @GetMapping("/notice")
    ResponseEntity<Resource> notice(
            Actor actor,
            @PathVariable RoundCode code,
            @RequestParam UnitCode unit,
            @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return notices.ofRound(actor, code, unit, format).asDownload();
    }

    /**
     * Certificates as one PDF, a sheet each; a problem before the decision is issued, and where a name differs from it.
     *
     * @param printed on paper that bears frame, emblem and fixed words already
     * @param right millimetres to the right, -30 to 30
     * @param down millimetres down, -30 to 30
     * @param ordinal number inside the decision; absent for all
     */
    @GetMapping("/certificates")
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
