package no.sosialekommuner.integration.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The caller must wait: 429 with the number of seconds in {@code Retry-After}. */
public final class TooManyCalls extends RuntimeException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyCalls(Duration wait) {
        super("wait", null, false, false);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public HttpStatus getStatusCode() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatusAndDetail(getStatusCode(), "Too many calls; try again in " + seconds + " s");
    }
}
