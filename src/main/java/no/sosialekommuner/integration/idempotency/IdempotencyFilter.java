package no.sosialekommuner.integration.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries a POST with an {@code Idempotency-Key} out once: the same call again, also at the same time, gets the answer of
 * the first; the same key with another call is refused.
 *
 * <p>The answer is stored after the call has been carried out. Should the node die between the two, the key is taken
 * (409) for a minute and then free: the caller must look whether its call came through.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final Answers answers;
    private final Problems problems;

    IdempotencyFilter(Answers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Problems.areExpectedBy(request)
                || !"POST".equals(request.getMethod())
                || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            refuse(HttpStatus.UNPROCESSABLE_CONTENT, KEY + " must have 1 to 200 characters", request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", request, response);
            return;
        }
        byte[] fingerprint = fingerprint(request, body);
        if (answers.begin(viewer.id(), key, fingerprint)) {
            carryOut(viewer.id(), key, new BufferedRequest(request, body), response, chain);
        } else {
            repeat(viewer.id(), key, fingerprint, request, response);
        }
    }

    private void carryOut(
            MemberId member, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        Answer answer = null;
        try {
            chain.doFilter(request, caught);
            answer = new Answer(
                    caught.getStatus(),
                    caught.getHeader(HttpHeaders.LOCATION),
                    caught.getHeader(HttpHeaders.ETAG),
                    caught.getContentType(),
                    caught.getContentAsByteArray());
        } finally {
            if (answer != null && answer.isWorthKeeping()) {
                answers.keep(member, key, answer);
            } else {
                answers.forget(member, key);
            }
        }
        caught.copyBodyToResponse();
    }

    private void repeat(
            MemberId member, String key, byte[] fingerprint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Answers.Kept> kept = whenAnswered(member, key);
        if (kept.isPresent() && !kept.get().isOf(fingerprint)) {
            refuse(HttpStatus.UNPROCESSABLE_CONTENT, "This " + KEY + " was used for another call", request, response);
            return;
        }
        Answer answer = kept.map(Answers.Kept::answer).orElse(null);
        if (answer == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(HttpStatus.CONFLICT, "The first call with this " + KEY + " has no answer yet", request, response);
            return;
        }
        replay(answer, response);
    }

    /** The first call may still be at work, on this node or another. */
    private Optional<Answers.Kept> whenAnswered(MemberId member, String key) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Answers.Kept> kept = answers.find(member, key);
        while (kept.isPresent() && kept.get().answer() == null && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return kept;
            }
            kept = answers.find(member, key);
        }
        return kept;
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        setIfPresent(response, HttpHeaders.LOCATION, answer.location());
        setIfPresent(response, HttpHeaders.ETAG, answer.etag());
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void setIfPresent(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private void refuse(HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(response, problems.problem(status, detail, request, response));
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
