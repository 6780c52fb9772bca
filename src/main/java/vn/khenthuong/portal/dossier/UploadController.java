package vn.khenthuong.portal.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.RefusedUpload;
import vn.khenthuong.document.Upload;
import vn.khenthuong.proposal.DossierPackage;
import vn.khenthuong.proposal.DossierUploads;
import vn.khenthuong.proposal.DossierUploads.Attached;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** Takes files one by one from the page's script, which may send one again, and gives all of them out in one package. */
@Controller
class UploadController {

    private final DossierUploads uploads;
    private final DossierPackage packages;
    private final Files files;

    UploadController(DossierUploads uploads, DossierPackage packages, Files files) {
        this.uploads = uploads;
        this.packages = packages;
        this.files = files;
    }

    /** 201 the first time, 200 where the same upload had arrived before. */
    @PostMapping("/dossiers/{code}/uploads")
    @ResponseBody
    ResponseEntity<Taken> upload(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(required = false) NomineeId nominee,
            @RequestParam String item,
            @RequestParam String key,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        Optional<Attached> before = uploads.known(actor, code, key);
        if (before.isPresent()) {
            return ResponseEntity.ok(Taken.of(before.get()));
        }
        try (InputStream content = file.getInputStream();
                Upload upload = files.receive(file.getOriginalFilename(), content)) {
            Attached attached = uploads.attach(actor, code, nominee, item, upload, key);
            return ResponseEntity.status(attached.version() == 0 ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(Taken.of(attached));
        }
    }

    /** Whether an upload whose answer was lost has arrived; 204 if not, then it has to be sent again. */
    @GetMapping("/dossiers/{code}/uploads/{key}")
    @ResponseBody
    ResponseEntity<Taken> known(Actor actor, @PathVariable ProposalCode code, @PathVariable String key) {
        return uploads.known(actor, code, key)
                .map(Taken::of)
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }

    @GetMapping("/dossiers/{code}/package.zip")
    void zip(Actor actor, @PathVariable ProposalCode code, HttpServletResponse response) throws IOException {
        List<DossierPackage.Entry> entries = packages.entries(actor, code);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        packages.write(code, entries, response.getOutputStream());
    }

    @ExceptionHandler(RefusedException.class)
    @ResponseBody
    ResponseEntity<Refused> refused(RefusedException refused) {
        return ResponseEntity.status(
                        RefusedUpload.mayPass(refused.findings())
                                ? HttpStatus.SERVICE_UNAVAILABLE
                                : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new Refused(refused.findings()));
    }

    /**
     * A file that lies in the dossier now.
     *
     * @param version the dossier's version after it; 0 if it had arrived before
     */
    record Taken(String id, String name, int pages, long size, int version) {

        static Taken of(Attached attached) {
            return new Taken(
                    attached.document().id().toString(),
                    attached.file().originalName(),
                    attached.file().pages(),
                    attached.file().sizeBytes(),
                    attached.version());
        }
    }

    record Refused(List<Finding> findings) {}
}
