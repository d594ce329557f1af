package no.sosialekommuner.document.print;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.web.Explained;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A document is not printed now, or not at all; the page and the API say why, and what to do instead. */
public final class Unprinted extends RuntimeException implements ErrorResponse, Explained {

    private static final long serialVersionUID = 1L;

    private static final String PDF = ".pdf";

    private final Why why;

    private Unprinted(Why why) {
        super(why.message, null, false, false);
        this.why = why;
    }

    /** Too many wait. */
    static Unprinted later() {
        return new Unprinted(Why.LATER);
    }

    /** It takes more memory or time than there is for one. */
    static Unprinted tooLarge() {
        return new Unprinted(Why.LARGE);
    }

    /** The process that was to print it has ended otherwise; the log says how. */
    static Unprinted broken() {
        return new Unprinted(Why.BROKEN);
    }

    @Override
    public HttpStatus getStatusCode() {
        return why.status;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        if (why == Why.LATER) {
            headers.set(HttpHeaders.RETRY_AFTER, "60");
        }
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatusAndDetail(why.status, why.message);
    }

    @Override
    public String key() {
        return switch (why) {
            case LATER -> "document.unprinted.later";
            case LARGE -> "document.unprinted.large";
            case BROKEN -> "document.unprinted.broken";
        };
    }

    @Override
    public Map<String, String> steps(String address) {
        Map<String, String> steps = new LinkedHashMap<>();
        if (why != Why.LARGE) {
            steps.put("document.unprinted.again", address);
        }
        if (address.endsWith(PDF)) {
            steps.put("document.unprinted.word", address.substring(0, address.length() - PDF.length()) + ".docx");
        }
        return steps;
    }

    private enum Why {
        LATER(HttpStatus.SERVICE_UNAVAILABLE, "Many documents are being made; try again in a minute"),
        LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The document is too large to be printed as PDF; take it as Word"),
        BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "The document could not be printed; try again, or take it as Word");

        private final HttpStatus status;
        private final String message;

        Why(HttpStatus status, String message) {
            this.status = status;
            this.message = message;
        }
    }
}
