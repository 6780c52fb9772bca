package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PdfSignature;
import vn.khenthuong.document.SignatureReason;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** PDFs: taken in and checked, given out to whoever may see the record that refers to them. */
@RestController
@RequestMapping("/api/files")
@Tag(name = "Files", description = "Tệp PDF")
class FileController {

    private final Files files;
    private final KnownUnits units;

    FileController(Files files, KnownUnits units) {
        this.files = files;
        this.units = units;
    }

    /**
     * Takes a PDF in and checks it. Until a record refers to it, its uploader alone can read it.
     *
     * @param unit code of the unit to whose records it will belong
     * @param purpose what it is, for example {@code report}
     * @param file the PDF, at most 50 MB
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileResponse> upload(
            Actor actor,
            Language language,
            @RequestParam UnitCode unit,
            @RequestParam(defaultValue = "document") String purpose,
            @RequestPart MultipartFile file)
            throws IOException {
        units.require(actor, unit, "unit");
        new InputCheck(Subject.file(""))
                .required("purpose", "Loại tệp", purpose, 60)
                .refuseIfAny();
        try (InputStream content = file.getInputStream()) {
            StoredFile stored = files.store(actor, unit, file.getOriginalFilename(), content, purpose);
            return ResponseEntity.created(URI.create("/api/files/" + stored.id()))
                    .body(response(stored, language));
        }
    }

    /** What is known of a file without opening it. */
    @GetMapping("/{id}")
    FileResponse info(Actor actor, Language language, @PathVariable FileId id) {
        return response(files.info(actor, id), language);
    }

    private FileResponse response(StoredFile file, Language language) {
        return FileResponse.of(file, files.signatures(List.of(file.id())).getOrDefault(file.id(), List.of()), language);
    }

    /** The file itself. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/content")
    void content(Actor actor, @PathVariable FileId id, HttpServletResponse response) throws IOException {
        StoredFile file = files.info(actor, id);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.downloadName().contentDisposition(false));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        files.writeTo(actor, id, response.getOutputStream());
    }

    /**
     * A stored file.
     *
     * @param id to be named by documents and judgements
     * @param unit to whose records it belongs
     * @param name as its uploader called it
     * @param mediaType by content, not by name
     * @param sizeBytes size
     * @param sha256 of the content, lower-case hex
     * @param pages at least 1
     * @param uploadedBy login
     * @param uploadedAt when
     * @param sealed it can be neither changed nor deleted any more
     * @param purpose what it was uploaded as
     * @param signatures what was found of each signature when it was taken in; empty if it has none
     */
    record FileResponse(
            FileId id,
            UnitCode unit,
            String name,
            String mediaType,
            long sizeBytes,
            String sha256,
            int pages,
            String uploadedBy,
            Instant uploadedAt,
            boolean sealed,
            String purpose,
            List<SignatureView> signatures) {

        static FileResponse of(StoredFile file, List<PdfSignature> signatures, Language language) {
            return new FileResponse(
                    file.id(),
                    file.owner(),
                    file.originalName(),
                    file.mediaType(),
                    file.sizeBytes(),
                    file.sha256(),
                    file.pages(),
                    file.uploadedBy(),
                    file.uploadedAt(),
                    file.sealed(),
                    file.purpose(),
                    signatures.stream()
                            .map(signature -> SignatureView.of(signature, language))
                            .toList());
        }
    }

    /**
     * A signature in a PDF, as it was found when the file was taken in.
     *
     * @param timestamp a time stamp over the document, not a person's signature
     * @param signer the name in the certificate; empty if it could not be read
     * @param issuer who issued the certificate
     * @param signedAt null if no time is stated
     * @param timeProven whether a trusted time stamp says so, not the signer's own machine
     * @param wholeFile whether it covers the file to its end
     * @param verdict whether it holds
     * @param reason why
     * @param message all of it as a sentence
     */
    record SignatureView(
            boolean timestamp,
            String signer,
            String issuer,
            Instant signedAt,
            boolean timeProven,
            boolean wholeFile,
            PdfSignature.Verdict verdict,
            SignatureReason reason,
            String message) {

        static SignatureView of(PdfSignature signature, Language language) {
            return new SignatureView(
                    signature.timestamp(),
                    signature.signer(),
                    signature.issuer(),
                    signature.signedAt(),
                    signature.timeProven(),
                    signature.wholeFile(),
                    signature.verdict(),
                    signature.reason(),
                    language.of(signature.sentence()));
        }
    }
}
