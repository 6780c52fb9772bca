package vn.khenthuong.portal.file;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.khenthuong.document.Files;
import vn.khenthuong.print.Numbering;
import vn.khenthuong.print.TrialDecisions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** In the demo: signs a decision for trial, and answers as an upload of it is answered. Elsewhere nothing is here. */
@Controller
class TrialSignatureController {

    private final TrialDecisions decisions;
    private final Files files;

    TrialSignatureController(TrialDecisions decisions, Files files) {
        this.decisions = decisions;
        this.files = files;
    }

    /** @param owner the office to whose records the decision will belong */
    @PostMapping("/rounds/{code}/trial-signature")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded round(Actor actor, @PathVariable RoundCode code, @RequestParam UnitCode owner, Entered entered) {
        return Uploaded.of(decisions.ofRound(actor, code, owner, entered.numbering()), files);
    }

    /** @param owner the office to whose records the decision will belong */
    @PostMapping("/amendments/{code}/trial-signature")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded amendment(Actor actor, @PathVariable AmendmentCode code, @RequestParam UnitCode owner, Entered entered) {
        return Uploaded.of(decisions.ofAmendment(actor, code, owner, entered.numbering()), files);
    }

    @ExceptionHandler(RefusedException.class)
    @ResponseBody
    ResponseEntity<Uploaded.Refused> refused(RefusedException refused) {
        return Uploaded.refused(refused);
    }

    /** What stands in the form when the button is pressed. */
    record Entered(String number, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {

        Numbering numbering() {
            return new Numbering(number, date);
        }
    }
}
