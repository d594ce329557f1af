package no.sosialekommuner.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Map;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Explained;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;

/** Answers every failure: a page in plain words to people, problem details (RFC 9457) to the API. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ApiProblems problems;

    ErrorPages(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object on(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || response.isCommitted()) {
            throw failure;
        }
        HttpStatusCode status = status(failure);
        if (failure instanceof ErrorResponse && status.is5xxServerError()) {
            LOG.warn("{} {} is not to be had now: {}", request.getMethod(), request.getRequestURI(), status);
        } else if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (Problems.areExpectedBy(request)) {
            return problems.problem(status, failure, request, response);
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        return failure instanceof Explained known ? page(status, known, request) : page(status);
    }

    private static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case NotAllowed _ -> HttpStatus.FORBIDDEN;
            case Conflict conflict when conflict.isPrecondition() -> HttpStatus.PRECONDITION_FAILED;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BindException _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case HandlerMethodValidationException _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() instanceof DatabindException -> HttpStatus.UNPROCESSABLE_CONTENT;
            case HttpMessageNotReadableException _ -> HttpStatus.BAD_REQUEST;
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(RequestParam.class) -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TypeMismatchException _ -> HttpStatus.NOT_FOUND;
            case DataAccessException refused when isUnstorableText(refused) -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ErrorResponse known -> known.getStatusCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** PostgreSQL stores no NUL character; whoever sends one is told so, wherever it was. */
    private static boolean isUnstorableText(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql && "22021".equals(sql.getSQLState());
    }

    private static ModelAndView page(HttpStatusCode status, Explained known, HttpServletRequest request) {
        ModelAndView page = page(status);
        page.addObject("known", known.key());
        page.addObject("steps", known.steps(request.getRequestURI()));
        return page;
    }

    static ModelAndView page(HttpStatusCode status) {
        ModelAndView page = new ModelAndView("web/error/page", Map.of("status", status.value()));
        page.setStatus(status);
        return page;
    }
}
