package vn.khenthuong.api.problem;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.khenthuong.database.DatabaseAway;
import vn.khenthuong.document.RefusedUpload;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Turns what was thrown into problem details (RFC 9457). Nothing of the program's insides leaves through it. */
final class Problems {

    /** Somebody was faster: asking again is of no use before looking. */
    private static final int DEEPEST = 20;

    private static final Set<String> CONFLICTS = Set.of("task-already-done", "task-not-open", "task-taken");

    private static final String TOO_LARGE = "pdf-too-large";

    private final Language language;

    Problems(Language language) {
        this.language = language;
    }

    ProblemDetail of(Throwable thrown) {
        if (thrown instanceof RefusedException e) {
            return refused(e.findings());
        }
        if (thrown instanceof NotPermittedException e) {
            return e.visible() ? forbidden() : unknown();
        }
        if (thrown instanceof StaleVersionException e) {
            ProblemDetail problem = changed();
            problem.setProperty("currentVersion", e.currentVersion());
            return problem;
        }
        if (thrown instanceof MissingVersionException) {
            return problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-missing",
                    "Thiếu phiên bản",
                    "Version missing",
                    "Hãy gửi kèm tiêu đề If-Match với phiên bản của hồ sơ mà bạn đã xem (ETag).",
                    "Send the header If-Match with the version of the dossier that you saw (its ETag).");
        }
        if (thrown instanceof HttpMessageNotReadableException e) {
            UnreadableJson json = UnreadableJson.of(e.getCause());
            return unreadable(json.field(), language.of(json.text()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException e) {
            return mismatch(e);
        }
        if (DatabaseAway.causes(thrown)) {
            return away();
        }
        if (collided(thrown)) {
            return changed();
        }
        return thrown instanceof ErrorResponse || thrown instanceof MultipartException ? ofRequest(thrown) : broken();
    }

    private static boolean collided(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ChangedMeanwhileException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private ProblemDetail refused(List<Finding> findings) {
        boolean conflict = findings.stream().anyMatch(finding -> CONFLICTS.contains(finding.rule()));
        boolean later = RefusedUpload.mayPass(findings);
        boolean large = findings.stream().anyMatch(finding -> finding.rule().equals(TOO_LARGE));
        HttpStatus status = later
                ? HttpStatus.SERVICE_UNAVAILABLE
                : large
                        ? HttpStatus.PAYLOAD_TOO_LARGE
                        : conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
        String first =
                language.of((blocking.isEmpty() ? findings : blocking).get(0).message());
        String more = blocking.size() < 2
                ? ""
                : language.of(
                        " Còn %d nội dung khác cần sửa.".formatted(blocking.size() - 1),
                        " %d more need correction.".formatted(blocking.size() - 1));
        ProblemDetail problem = problem(
                status,
                later ? "unavailable" : large ? "too-large" : conflict ? "conflict" : "refused",
                "Chưa thực hiện được, không có gì thay đổi",
                "Refused, nothing has changed",
                first + more,
                first + more);
        problem.setProperty("findings", FindingView.of(findings, language));
        return problem;
    }

    ProblemDetail forbidden() {
        return problem(
                HttpStatus.FORBIDDEN,
                "not-permitted",
                "Không có quyền",
                "Not permitted",
                "Bạn xem được nội dung này nhưng không có quyền thực hiện việc này.",
                "You may see this but not do this.");
    }

    ProblemDetail unknown() {
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown",
                "Không tìm thấy",
                "Not found",
                "Không có nội dung này, hoặc bạn không có quyền xem.",
                "There is no such thing, or you may not see it.");
    }

    private ProblemDetail changed() {
        return problem(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Đã có người khác sửa",
                "Changed meanwhile",
                "Hồ sơ đã được người khác sửa sau khi bạn mở. Nội dung của họ được giữ nguyên; hãy tải lại, xem rồi gửi lại.",
                "Somebody else changed this after you had opened it. Their work is kept; load it again, look, then send"
                        + " again.");
    }

    private ProblemDetail away() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Hệ thống tạm ngừng",
                "Unavailable",
                "Cơ sở dữ liệu tạm thời không trả lời nên yêu cầu chưa được thực hiện. Hãy thử lại sau ít phút.",
                "The database does not answer, so nothing was done. Please try again in a few minutes.");
    }

    private ProblemDetail broken() {
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "broken",
                "Lỗi hệ thống",
                "Internal error",
                "Có lỗi ngoài dự kiến, yêu cầu chưa được thực hiện. Lỗi đã được ghi lại để quản trị viên xem.",
                "Something went wrong and nothing was done. It was logged for the administrator.");
    }

    private ProblemDetail unreadable(String field, String detail) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST, "unreadable", "Yêu cầu không đọc được", "Unreadable request", detail, detail);
        if (!field.isEmpty()) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    /** An address that cannot be one leads nowhere; a parameter that cannot be one is the caller's mistake. */
    private ProblemDetail mismatch(MethodArgumentTypeMismatchException e) {
        if (AnnotatedElementUtils.hasAnnotation(e.getParameter().getParameter(), PathVariable.class)) {
            return unknown();
        }
        return unreadable(
                e.getName(),
                language.of(
                        "Tham số \"%s\" không hợp lệ.".formatted(e.getName()),
                        "The parameter '%s' is not valid.".formatted(e.getName())));
    }

    private ProblemDetail ofRequest(Throwable thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "too-large",
                    "Tệp quá lớn",
                    "Too large",
                    "Tệp quá lớn. Hãy quét ở độ phân giải thấp hơn (200 dpi là đủ) hoặc tách thành nhiều tệp.",
                    "The file is too large. Scan it at a lower resolution (200 dpi is enough) or split it.");
        }
        return of(
                thrown instanceof ErrorResponse response
                        ? response.getStatusCode().value()
                        : 400);
    }

    /** A status alone, as the doors in front of the controllers give it. */
    ProblemDetail of(int status) {
        return switch (status) {
            case 401 ->
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "signed-out",
                        "Chưa đăng nhập",
                        "Not signed in",
                        "Bạn chưa đăng nhập, phiên làm việc đã hết hạn, hoặc mật khẩu không đúng.",
                        "You are not signed in, the session has ended, or the password is wrong.");
            case 403 -> forbidden();
            case 404 -> unknown();
            case 405 ->
                problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method",
                        "Phương thức không dùng được",
                        "Method not allowed",
                        "Địa chỉ này không nhận phương thức đó.",
                        "This address does not take that method.");
            case 406 ->
                problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "Không có định dạng này",
                        "Not acceptable",
                        "Địa chỉ này chỉ trả lời bằng JSON.",
                        "This address answers in JSON.");
            case 415 ->
                problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "media-type",
                        "Định dạng không nhận",
                        "Unsupported media type",
                        "Hãy gửi nội dung dạng application/json; tệp thì gửi dạng multipart/form-data.",
                        "Send application/json; a file as multipart/form-data.");
            case 429 ->
                problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-attempts",
                        "Đã nhập sai mật khẩu nhiều lần",
                        "Wrong password too often",
                        "Đã nhập sai mật khẩu nhiều lần. Hãy đợi hết số giây ghi ở Retry-After rồi thử lại.",
                        "The password was wrong too often. Try again after the seconds in Retry-After.");
            default ->
                status < 500
                        ? unreadable(
                                "",
                                language.of(
                                        "Yêu cầu thiếu tham số hoặc tham số không hợp lệ.",
                                        "A parameter is missing or not valid."))
                        : broken();
        };
    }

    private ProblemDetail problem(
            HttpStatus status, String type, String titleVi, String titleEn, String vi, String en) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, language.of(vi, en));
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(language.of(titleVi, titleEn));
        return problem;
    }
}
