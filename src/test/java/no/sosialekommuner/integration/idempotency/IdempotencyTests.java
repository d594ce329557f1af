package no.sosialekommuner.integration.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The filter with the real database behind it and, in place of a controller, a chain that counts how often it is reached. */
@CommunityTest
class IdempotencyTests {

    @Autowired
    IdempotencyFilter filter;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private final AtomicInteger carriedOut = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameCallAgainGetsTheSameAnswerAndIsNotCarriedOutAgain() throws Exception {
        MockHttpServletResponse first = send(key, "{\"title\":\"æ\"}", creating());
        MockHttpServletResponse second = send(key, "{\"title\":\"æ\"}", creating());

        assertThat(carriedOut).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(second.getContentType()).isEqualTo("application/json");
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(first.getContentAsString(StandardCharsets.UTF_8))
                .contains("æ");
        assertThat(second.getHeader(IdempotencyFilter.REPLAYED)).isEqualTo("true");
    }

    @Test
    void twoAtTheSameTimeAreCarriedOutOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            inside.countDown();
            await(mayEnd);
            creating().doFilter(request, response);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> sendQuietly(slow), threads);
            await(inside);
            var second = CompletableFuture.supplyAsync(() -> sendQuietly(creating()), threads);
            mayEnd.countDown();

            assertThat(first.get().getStatus()).isEqualTo(201);
            assertThat(second.get().getContentAsString()).isEqualTo(first.get().getContentAsString());
        }
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherCallIsRefused() throws Exception {
        send(key, "{\"title\":\"a\"}", creating());

        MockHttpServletResponse other = send(key, "{\"title\":\"b\"}", creating());

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentType()).isEqualTo("application/problem+json");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void keysOfTwoMembersAreTwoKeys() throws Exception {
        send(key, "{}", creating());
        filter.doFilter(request(cast.bjorn(), key, "{}"), new MockHttpServletResponse(), creating());

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void whatFailedOnOurSideMayBeTriedAgain() throws Exception {
        send(key, "{}", (_, response) -> ((HttpServletResponse) response).setStatus(503));

        assertThat(send(key, "{}", creating()).getStatus()).isEqualTo(201);
    }

    @Test
    void anAnswerIsKeptForADay() throws Exception {
        send(key, "{}", creating());
        db.sql("update integration.idempotency set created_at = now() - interval '25 hours' where key = ?")
                .param(key)
                .update();

        send(key, "{}", creating());

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws Exception {
        assertThat(send("x".repeat(201), "{}", creating()).getStatus()).isEqualTo(422);
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void withoutAKeyEveryCallIsCarriedOut() throws Exception {
        MockHttpServletRequest request = request(cast.anna(), "x", "{}");
        request.removeHeader(IdempotencyFilter.KEY);

        filter.doFilter(request, new MockHttpServletResponse(), creating());

        assertThat(carriedOut).hasValue(1);
    }

    /** Answers as a controller would that has made something of the body. */
    private FilterChain creating() {
        return (request, response) -> {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(201);
            answer.setHeader("Location", "/api/v1/things/" + carriedOut.incrementAndGet());
            answer.setHeader("ETag", "\"1\"");
            answer.setContentType("application/json");
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    private MockHttpServletResponse sendQuietly(FilterChain chain) {
        try {
            return send(key, "{}", chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(String usedKey, String body, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(cast.anna(), usedKey, body), response, chain);
        return response;
    }

    private static MockHttpServletRequest request(Viewer viewer, String usedKey, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setAttribute(Viewer.class.getName(), viewer);
        request.addHeader(IdempotencyFilter.KEY, usedKey);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
