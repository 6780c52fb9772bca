package vn.khenthuong.portal.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/**
 * What a page says when an act or a look is not possible and its controller had no better place to say it. Nothing was
 * changed in any of these cases, and each page says so.
 */
@ControllerAdvice("vn.khenthuong.portal")
@Order(100)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler(NotPermittedException.class)
    ModelAndView notPermitted(NotPermittedException refused) {
        return refused.visible() ? page("error/403", HttpStatus.FORBIDDEN) : page("error/404", HttpStatus.NOT_FOUND);
    }

    /** An address that no thing can have. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView malformed() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(RefusedException.class)
    ModelAndView refused(RefusedException refused, HttpServletRequest request) {
        return page("error/refused", HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("refusal", refused.findings())
                .addObject("back", back(request));
    }

    /** Spring looks for these in the causes too. */
    @ExceptionHandler({ChangedMeanwhileException.class, ConcurrencyFailureException.class})
    ModelAndView changed(HttpServletRequest request) {
        return page("error/changed", HttpStatus.CONFLICT).addObject("back", back(request));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page("error/413", HttpStatus.PAYLOAD_TOO_LARGE)
                .addObject("refusal", List.of())
                .addObject("back", back(request));
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        TransactionSystemException.class
    })
    ModelAndView databaseAway(Exception away, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, AwayFilter.LATER);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
        LOG.warn(
                "The database did not answer {} {}: {}", request.getMethod(), request.getRequestURI(), away.toString());
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE).addObject("back", back(request));
    }

    private static ModelAndView page(String view, HttpStatus status) {
        return new ModelAndView(view, status);
    }

    /** Where the person came from, inside this program. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String origin = request.getScheme() + "://" + request.getHeader("Host") + "/";
        return referer != null && referer.startsWith(origin) ? referer.substring(origin.length() - 1) : "/";
    }
}
