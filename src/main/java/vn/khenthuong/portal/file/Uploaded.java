package vn.khenthuong.portal.file;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PdfSignature;
import vn.khenthuong.document.RefusedUpload;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Text;

/**
 * What the page shows of a file that was taken in.
 *
 * @param size in bytes
 */
record Uploaded(String id, String name, int pages, long size, List<Signed> signatures) {

    static Uploaded of(StoredFile file, Files files) {
        return new Uploaded(
                file.id().toString(),
                file.originalName(),
                file.pages(),
                file.sizeBytes(),
                files.signatures(List.of(file.id())).getOrDefault(file.id(), List.of()).stream()
                        .map(Signed::of)
                        .toList());
    }

    /** For the script that asked, which shows the findings next to the field. */
    static ResponseEntity<Refused> refused(RefusedException refused) {
        return ResponseEntity.status(
                        RefusedUpload.mayPass(refused.findings())
                                ? HttpStatus.SERVICE_UNAVAILABLE
                                : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new Refused(refused.findings()));
    }

    /** A signature in it, as a sentence. */
    record Signed(PdfSignature.Verdict verdict, Text text) {

        static Signed of(PdfSignature signature) {
            return new Signed(signature.verdict(), signature.sentence());
        }
    }

    record Refused(List<Finding> findings) {}
}
