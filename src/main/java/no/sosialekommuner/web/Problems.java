package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457), the API's one shape of failure, each with the id under which the log knows the request. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Whether failures of this request are answered by problem details and not by a page. */
    public static boolean areExpectedBy(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** @param detail what went wrong this time, or null when the status says it all */
    public ProblemDetail problem(
            HttpStatusCode status, @Nullable String detail, HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setInstance(URI.create(UriUtils.encodePath(request.getRequestURI(), "UTF-8")));
        problem.setProperty("requestId", response.getHeader("X-Request-Id"));
        return problem;
    }

    /** Answers where no controller was reached: in the filters. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
