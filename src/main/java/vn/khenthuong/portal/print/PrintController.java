package vn.khenthuong.portal.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.khenthuong.document.DownloadName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/** Documents to sign, made from the data, for whoever may see the dossier or the round. */
@Controller
class PrintController {

    private final DossierPrints dossiers;
    private final RoundPrints rounds;

    PrintController(DossierPrints dossiers, RoundPrints rounds) {
        this.dossiers = dossiers;
        this.rounds = rounds;
    }

    @GetMapping("/dossiers/{code}/prints/letter")
    void letter(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        write(dossiers.letter(actor, dossier(code)), "Tờ trình " + code, response);
    }

    @GetMapping("/dossiers/{code}/prints/minutes")
    void minutes(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        write(dossiers.minutes(actor, dossier(code)), "Biên bản " + code, response);
    }

    @GetMapping("/dossiers/{code}/prints/report/{nominee}")
    void report(Actor actor, @PathVariable String code, @PathVariable String nominee, HttpServletResponse response)
            throws IOException {
        write(dossiers.report(actor, dossier(code), nominee(nominee)), "Báo cáo thành tích " + code, response);
    }

    @GetMapping("/rounds/{code}/prints/letter")
    void submission(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        write(rounds.letter(actor, round(code)), "Tờ trình Chủ tịch " + code, response);
    }

    @GetMapping("/rounds/{code}/prints/decision")
    void decision(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        write(rounds.decision(actor, round(code)), "Dự thảo quyết định " + code, response);
    }

    private static void write(InputStream made, String name, HttpServletResponse response) throws IOException {
        try (made) {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, new DownloadName(name).contentDisposition(false));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            made.transferTo(response.getOutputStream());
        }
    }

    private static ProposalCode dossier(String code) {
        try {
            return new ProposalCode(code);
        } catch (IllegalArgumentException noCode) {
            throw NotPermittedException.unknown("dossier");
        }
    }

    private static RoundCode round(String code) {
        try {
            return new RoundCode(code);
        } catch (IllegalArgumentException noCode) {
            throw NotPermittedException.unknown("round");
        }
    }

    private static NomineeId nominee(String id) {
        try {
            return NomineeId.of(id);
        } catch (IllegalArgumentException noId) {
            throw NotPermittedException.unknown("nominee");
        }
    }
}
