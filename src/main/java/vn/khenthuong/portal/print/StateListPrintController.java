package vn.khenthuong.portal.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.StateListPrints;
import vn.khenthuong.print.StatePackage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.StateListCode;

/** The submission of a list for a State award, and the package for the Ministry. */
@Controller
class StateListPrintController {

    private final StateListPrints prints;
    private final StatePackage packages;

    StateListPrintController(StateListPrints prints, StatePackage packages) {
        this.prints = prints;
        this.packages = packages;
    }

    @GetMapping("/state-lists/{code}/prints/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable StateListCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.letter(actor, code, format).asDownload();
    }

    @GetMapping("/state-lists/{code}/package.zip")
    void zip(Actor actor, @PathVariable StateListCode code, HttpServletResponse response) throws IOException {
        StatePackage.Prepared prepared = packages.prepare(actor, code);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        packages.write(prepared, response.getOutputStream());
    }
}
