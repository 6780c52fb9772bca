package vn.khenthuong.portal.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workbook.ImportPreview;
import vn.khenthuong.workbook.NomineeSheets;
import vn.khenthuong.workbook.PastedRows;

/**
 * Nominees from Excel: the workbook, the preview of what came back, and taking it. Between preview and taking the rows
 * travel with the page; when they are taken they are read and checked as if they were new.
 */
@Controller
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final NomineeSheets sheets;
    private final Dossiers dossiers;

    ImportController(NomineeSheets sheets, Dossiers dossiers) {
        this.sheets = sheets;
        this.dossiers = dossiers;
    }

    @GetMapping("/dossiers/{code}/nominees/import")
    ModelAndView page(Actor actor, @PathVariable ProposalCode code) {
        if (!dossiers.permissions(actor, code).mayDraft()) {
            throw NotPermittedException.act("import nominees", code.value());
        }
        return page(code, NomineeKind.INDIVIDUAL, "");
    }

    @GetMapping("/dossiers/{code}/nominees/workbook")
    void workbook(Actor actor, @PathVariable ProposalCode code, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        sheets.write(actor, code, book);
        response.setContentType(XLSX);
        response.setContentLength(book.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Danh sách đề nghị khen thưởng " + code + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        book.writeTo(response.getOutputStream());
    }

    /** Shows every row; nothing is stored. */
    @PostMapping("/dossiers/{code}/nominees/import")
    ModelAndView preview(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "INDIVIDUAL") NomineeKind kind,
            @RequestParam(defaultValue = "") String pasted)
            throws IOException {
        try {
            if (file != null && !file.isEmpty()) {
                try (InputStream content = file.getInputStream()) {
                    return shown(page(code, kind, pasted), sheets.preview(actor, code, content));
                }
            }
            PastedRows rows = kind == NomineeKind.COLLECTIVE ? new PastedRows("", pasted) : new PastedRows(pasted, "");
            if (rows.blank()) {
                return nothingGiven(page(actor, code), kind);
            }
            return shown(page(code, kind, pasted), sheets.preview(actor, code, rows));
        } catch (RefusedException refused) {
            return refused(page(code, kind, pasted), refused.findings());
        }
    }

    /** Takes all rows of a preview, or none. */
    @PostMapping(path = "/dossiers/{code}/nominees/import", params = "take")
    Object take(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String individuals,
            @RequestParam(defaultValue = "") String collectives,
            RedirectAttributes next) {
        PastedRows rows = new PastedRows(individuals, collectives);
        ModelAndView page = page(code, NomineeKind.INDIVIDUAL, "");
        try {
            int taken = sheets.take(actor, code, version, rows);
            next.addFlashAttribute("done", "done.imported");
            next.addFlashAttribute("doneWith", taken);
            return "redirect:/dossiers/" + code + "#nominees";
        } catch (ChangedMeanwhileException changed) {
            shown(page, sheets.preview(actor, code, rows));
            page.addObject("changedMeanwhile", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        } catch (RefusedException refused) {
            return again(actor, code, rows, page, refused);
        }
    }

    private ModelAndView again(
            Actor actor, ProposalCode code, PastedRows rows, ModelAndView page, RefusedException refused) {
        try {
            ModelAndView shown = shown(page, sheets.preview(actor, code, rows));
            shown.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return shown;
        } catch (RefusedException unreadable) {
            return refused(page, refused.findings());
        }
    }

    private static ModelAndView nothingGiven(ModelAndView page, NomineeKind kind) {
        page.addObject("kind", kind).addObject("missing", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView page(ProposalCode code, NomineeKind kind, String pasted) {
        return new ModelAndView("dossier/import")
                .addObject("code", code)
                .addObject("kind", kind)
                .addObject("pasted", pasted);
    }

    private static ModelAndView shown(ModelAndView page, ImportPreview preview) {
        page.addObject("preview", preview);
        if (!preview.takeable()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    /** The sentence stands on top; there is no input of the name that the finding gives. */
    private static ModelAndView refused(ModelAndView page, List<Finding> refusal) {
        page.addObject(
                "refusal",
                refusal.stream()
                        .map(finding -> new Finding(
                                finding.rule(),
                                finding.severity(),
                                new Subject(
                                        finding.subject().kind(),
                                        finding.subject().id(),
                                        "",
                                        finding.subject().label()),
                                finding.found(),
                                finding.wanted(),
                                finding.clause(),
                                finding.message()))
                        .toList());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
