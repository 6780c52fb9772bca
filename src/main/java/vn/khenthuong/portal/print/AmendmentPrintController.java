package vn.khenthuong.portal.print;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.AmendmentPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;

/** Documents of an amendment, to edit or to sign. */
@Controller
class AmendmentPrintController {

    private final AmendmentPrints prints;

    AmendmentPrintController(AmendmentPrints prints) {
        this.prints = prints;
    }

    @GetMapping("/amendments/{code}/prints/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable AmendmentCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.letter(actor, code, format).asDownload();
    }

    @GetMapping("/amendments/{code}/prints/decision")
    ResponseEntity<Resource> decision(
            Actor actor, @PathVariable AmendmentCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.decision(actor, code, format).asDownload();
    }
}
