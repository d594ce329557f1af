package no.sosialekommuner.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Faults;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.ReaderLanguage;
import no.sosialekommuner.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure: a page in plain words to people, problem details (RFC 9457) to the API. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    Object on(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || response.isCommitted()) {
            throw failure;
        }
        HttpStatusCode status = status(failure);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return request.getRequestURI().startsWith("/api/") ? problem(status, failure, request) : page(status);
    }

    private static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case NotAllowed _ -> HttpStatus.FORBIDDEN;
            case Conflict conflict when conflict.isPrecondition() -> HttpStatus.PRECONDITION_FAILED;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BindException _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TypeMismatchException _ -> HttpStatus.NOT_FOUND;
            case ErrorResponse known -> known.getStatusCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static ModelAndView page(HttpStatusCode status) {
        ModelAndView page = new ModelAndView("web/error/page", Map.of("status", status.value()));
        page.setStatus(status);
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, Exception failure, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (!status.is5xxServerError() && failure.getMessage() != null) {
            problem.setDetail(failure.getMessage());
        }
        Map<String, String> faults = faults(failure, request);
        if (!faults.isEmpty()) {
            problem.setDetail(null);
            problem.setProperty("errors", faults);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, String> faults(Exception failure, HttpServletRequest request) {
        Map<String, String> faults = new TreeMap<>();
        if (failure instanceof Invalid invalid) {
            invalid.faults().forEach((field, key) -> faults.put(field, texts.text(ReaderLanguage.of(request), key)));
        }
        if (failure instanceof BindException bind) {
            faults.putAll(new Faults(texts).in(ReaderLanguage.of(request), bind.getFieldErrors()));
        }
        return faults;
    }
}
