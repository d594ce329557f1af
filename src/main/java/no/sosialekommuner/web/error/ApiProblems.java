package no.sosialekommuner.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Faults;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Problems;
import no.sosialekommuner.web.ReaderLanguage;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** A failure as the API tells it: what went wrong, and for bad input the fault of every field, without our own names. */
@Component
class ApiProblems {

    private static final String UNUSABLE = "web.fault.typeMismatch";

    private final Problems problems;
    private final Texts texts;

    ApiProblems(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> faults = faults(failure, ReaderLanguage.of(request));
        ProblemDetail problem = problems.problem(status, faults.isEmpty() ? detail(failure) : null, request, response);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        HttpHeaders headers = failure instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable String detail(Exception failure) {
        return switch (failure) {
            case NotFound _, NotAllowed _ -> null;
            case Conflict conflict -> conflict.getMessage();
            case HttpMessageNotReadableException _ -> "The body is not readable as JSON";
            case ErrorResponse known -> known.getBody().getDetail();
            default -> null;
        };
    }

    private Map<String, String> faults(Exception failure, Language language) {
        Map<String, String> faults = new TreeMap<>();
        switch (failure) {
            case Invalid invalid ->
                invalid.faults().forEach((field, key) -> faults.put(field, texts.text(language, key)));
            case BindException bind -> faults.putAll(new Faults(texts).in(language, bind.getFieldErrors()));
            case HandlerMethodValidationException validation ->
                validation
                        .getParameterValidationResults()
                        .forEach(result -> faults.put(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                said(result.getResolvableErrors().getFirst().getDefaultMessage())));
            case MethodArgumentTypeMismatchException mismatch ->
                faults.put(mismatch.getName(), texts.text(language, UNUSABLE));
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() instanceof DatabindException data ->
                faults.put(field(data.getPath()), texts.text(language, UNUSABLE));
            default -> {}
        }
        return faults;
    }

    private static String said(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static String field(List<JacksonException.Reference> path) {
        String field = path.stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "body" : field;
    }
}
