package no.sosialekommuner.search.index;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no index to ask just now: it is being built for the first time, or its server does not answer. */
public final class NotReady extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final String SECONDS = "5";

    NotReady() {
        this(null);
    }

    NotReady(@Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
