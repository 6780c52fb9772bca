package vn.khenthuong.portal.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PdfSignature;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/** Takes PDFs in, and gives them out to whoever may read them: as a download, or to the page that shows them. */
@Controller
class FilePageController {

    private final Files files;

    FilePageController(Files files) {
        this.files = files;
    }

    /**
     * Keeps a PDF. It belongs to nothing until a judgement or a dossier names it.
     *
     * @param owner the unit to whose records it will belong
     * @param purpose what it is for, for the record
     */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    ResponseEntity<Uploaded> upload(
            Actor actor,
            @RequestParam("file") MultipartFile file,
            @RequestParam("owner") String owner,
            @RequestParam(name = "purpose", defaultValue = "document") String purpose)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            StoredFile stored = files.store(actor, unit(owner), file.getOriginalFilename(), content, purpose);
            return ResponseEntity.status(HttpStatus.CREATED).body(Uploaded.of(stored, files));
        }
    }

    @GetMapping("/files/{id}")
    void download(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        write(actor, files.info(actor, known(id)), false, response);
    }

    /** The bytes for the viewer's page. */
    @GetMapping("/files/{id}/content")
    void content(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        write(actor, files.info(actor, known(id)), true, response);
    }

    /** What a form shows of a file that it holds. */
    @GetMapping("/files/{id}/facts")
    @ResponseBody
    Uploaded facts(Actor actor, @PathVariable String id) {
        return Uploaded.of(files.info(actor, known(id)), files);
    }

    @GetMapping("/files/{id}/view")
    String view(Actor actor, @PathVariable String id, Model model) {
        StoredFile file = files.info(actor, known(id));
        model.addAttribute("file", file);
        model.addAttribute("signatures", signatures(file));
        return "file/viewer";
    }

    /** An upload is asked for by a script, which shows the findings next to the field. */
    @ExceptionHandler(RefusedException.class)
    @ResponseBody
    ResponseEntity<Uploaded.Refused> refused(RefusedException refused) {
        return Uploaded.refused(refused);
    }

    private void write(Actor actor, StoredFile file, boolean inline, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.downloadName().contentDisposition(inline));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        files.writeTo(actor, file.id(), response.getOutputStream());
    }

    private List<PdfSignature> signatures(StoredFile file) {
        return files.signatures(List.of(file.id())).getOrDefault(file.id(), List.of());
    }

    private static FileId known(String id) {
        try {
            return FileId.of(id);
        } catch (IllegalArgumentException noId) {
            throw NotPermittedException.unknown("file " + id);
        }
    }

    private static UnitCode unit(String code) {
        try {
            return new UnitCode(code);
        } catch (IllegalArgumentException noCode) {
            throw NotPermittedException.unknown("unit");
        }
    }
}
