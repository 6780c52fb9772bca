package vn.khenthuong.portal.award;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import vn.khenthuong.register.AwardImportRemark;
import vn.khenthuong.register.AwardImports;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workbook.AwardSheets;

/** Earlier awards from Excel: the workbook, the preview that waits on the server, and taking it. */
@Controller
class AwardImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SIZE = 50;

    private final AwardSheets sheets;
    private final AwardImports imports;

    AwardImportController(AwardSheets sheets, AwardImports imports) {
        this.sheets = sheets;
        this.imports = imports;
    }

    @GetMapping("/awards/import")
    ModelAndView page(Actor actor) {
        return start().addObject("waiting", imports.waiting(actor).orElse(null));
    }

    @GetMapping("/awards/import/workbook")
    void workbook(Actor actor, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        sheets.write(actor, book);
        response.setContentType(XLSX);
        response.setContentLength(book.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Khen thưởng đã có quyết định.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        book.writeTo(response.getOutputStream());
    }

    /** Reads the file and leads to its preview; the register stays as it is. */
    @PostMapping("/awards/import")
    Object preview(Actor actor, @RequestParam(required = false) MultipartFile file) throws IOException {
        imports.require(actor);
        if (file == null || file.isEmpty()) {
            ModelAndView page = start().addObject("missing", true);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        try (InputStream content = file.getInputStream()) {
            return "redirect:/awards/import/"
                    + sheets.preview(actor, file.getOriginalFilename(), content).id();
        } catch (RefusedException refused) {
            return refused(start(), refused);
        }
    }

    @GetMapping("/awards/import/{id}")
    ModelAndView preview(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "0") int number) {
        int page = Math.max(0, number);
        List<AwardImportRemark> remarks = imports.remarks(actor, id, page, SIZE);
        return start().addObject("preview", imports.view(actor, id))
                .addObject("remarks", remarks)
                .addObject("path", "/awards/import/" + id)
                .addObject("number", page)
                .addObject("more", remarks.size() == SIZE);
    }

    /** Takes all rows of a preview, or none. */
    @PostMapping("/awards/import/{id}/take")
    Object take(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            AwardImports.Taken taken = imports.take(actor, id);
            next.addFlashAttribute("done", "done.awardsImported");
            next.addFlashAttribute("doneWith", taken.entered());
            return "redirect:/awards";
        } catch (RefusedException refused) {
            return refused(preview(actor, id, 0), refused);
        }
    }

    @PostMapping("/awards/import/{id}/discard")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        imports.discard(actor, id);
        next.addFlashAttribute("done", "done.importDropped");
        return "redirect:/awards/import";
    }

    private static ModelAndView start() {
        return new ModelAndView("award/import");
    }

    /** The sentence stands on top: the rows below say the rest, and there is no input of the name that it gives. */
    private static ModelAndView refused(ModelAndView page, RefusedException refused) {
        Finding first = refused.findings().get(0);
        Subject subject = first.subject();
        page.addObject(
                "refusal",
                List.of(new Finding(
                        first.rule(),
                        first.severity(),
                        new Subject(subject.kind(), subject.id(), "", subject.label()),
                        first.found(),
                        first.wanted(),
                        first.clause(),
                        first.message())));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
