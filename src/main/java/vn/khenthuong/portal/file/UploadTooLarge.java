package vn.khenthuong.portal.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/** A request so large that it never reached its controller gets the same sort of answer as any other refused file. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadTooLarge {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Uploaded.Refused> tooLarge(HttpServletRequest request) {
        Finding finding = Finding.invalid(
                "pdf-too-large",
                Subject.file(""),
                "",
                "",
                "Tệp lớn hơn mức cho phép nên không được nhận. Hãy quét ở độ phân giải thấp hơn (200 dpi là đủ) hoặc tách"
                        + " thành nhiều tệp.",
                "The file is too large. Scan it at a lower resolution (200 dpi is enough) or split it.");
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(new Uploaded.Refused(List.of(finding)));
    }
}
