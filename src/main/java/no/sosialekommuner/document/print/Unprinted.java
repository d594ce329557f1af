package no.sosialekommuner.document.print;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A document is not printed now, or not at all: too many wait, or it is too large. */
public final class Unprinted extends RuntimeException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    private final boolean large;

    private Unprinted(String message, boolean large) {
        super(message, null, false, false);
        this.large = large;
    }

    static Unprinted later() {
        return new Unprinted("Many documents are being made; try again in a minute", false);
    }

    static Unprinted tooLarge() {
        return new Unprinted("The document is too large to be printed as PDF; take it as Word", true);
    }

    @Override
    public HttpStatus getStatusCode() {
        return large ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        if (!large) {
            headers.set(HttpHeaders.RETRY_AFTER, "60");
        }
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatusAndDetail(getStatusCode(), getMessage());
    }
}
