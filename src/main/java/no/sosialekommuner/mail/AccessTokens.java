package no.sosialekommuner.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what one signs in to mail servers that take no password (OAuth 2.0, RFC 6749): Microsoft's and Google's, to read and to send.
 * A token is asked for with the application's own secret, or with a refresh token where there is one, and anew before it ends.
 */
@Component
public class AccessTokens {

    /** How long before its end a token is not used any longer: more than a round takes. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    /** Where a server does not say how long it lasts. */
    private static final long SECONDS = 600;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable URI server;
    private final Map<String, String> question = new LinkedHashMap<>();
    private final Clock clock;
    private @Nullable Token known;

    /**
     * @param url of the token endpoint; empty where one signs in by password
     * @param refresh a refresh token, or empty for the application's own right (client credentials)
     * @throws IllegalArgumentException when the secret would travel in the open, or something is missing
     */
    public AccessTokens(
            @Value("${sk.mail.oauth.token-url}") String url,
            @Value("${sk.mail.oauth.client-id}") String client,
            @Value("${sk.mail.oauth.client-secret}") String secret,
            @Value("${sk.mail.oauth.scope}") String scope,
            @Value("${sk.mail.oauth.refresh-token}") String refresh,
            Clock clock) {
        this.server = url.isBlank() ? null : address(url.strip());
        this.clock = clock;
        if (server != null && (client.isBlank() || secret.isBlank())) {
            throw new IllegalArgumentException("SK_MAIL_TOKEN_URL needs SK_MAIL_CLIENT_ID and SK_MAIL_CLIENT_SECRET");
        }
        question.put("grant_type", refresh.isBlank() ? "client_credentials" : "refresh_token");
        question.put("client_id", client.strip());
        question.put("client_secret", secret.strip());
        question.put("scope", scope.strip());
        question.put("refresh_token", refresh.strip());
        question.values().removeIf(String::isEmpty);
    }

    /** Whether one signs in by tokens. */
    public boolean isOn() {
        return server != null;
    }

    /**
     * One that lasts for a while.
     *
     * @throws MessagingException when there is none to be had; what it says holds no secret
     */
    public synchronized String current() throws MessagingException {
        Token token = known;
        if (token == null || !clock.instant().isBefore(token.until())) {
            token = asked();
            known = token;
        }
        return token.value();
    }

    /** The mail server has not taken it, though it was still good. */
    public synchronized void forget() {
        known = null;
    }

    private Token asked() throws MessagingException {
        if (server == null) {
            throw new IllegalStateException("One signs in by password here");
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(server)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(form()))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return token(answer);
        } catch (IOException e) {
            throw new MessagingException(
                    "The token server cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MessagingException("Asking for a token was interrupted");
        }
    }

    private Token token(HttpResponse<String> answer) throws MessagingException {
        JsonNode said;
        try {
            said = JSON.readTree(answer.body());
        } catch (JacksonException _) {
            throw new MessagingException("The token server answered " + answer.statusCode() + " and no JSON");
        }
        String token = said.path("access_token").asString("");
        if (answer.statusCode() != 200 || token.isEmpty()) {
            String error = said.path("error").asString("");
            throw new MessagingException("The token server answered " + answer.statusCode()
                    + (error.matches("[\\w .-]{1,60}") ? ": " + error : ""));
        }
        String renewed = said.path("refresh_token").asString("");
        if (question.containsKey("refresh_token") && !renewed.isEmpty()) {
            question.put("refresh_token", renewed);
        }
        long seconds = Math.clamp(said.path("expires_in").asLong(SECONDS), 1, 86_400);
        return new Token(token, clock.instant().plusSeconds(seconds).minus(MARGIN));
    }

    private String form() {
        return question.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static URI address(String url) {
        URI address = URI.create(url);
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && OWN_MACHINE.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || !safe) {
            throw new IllegalArgumentException("SK_MAIL_TOKEN_URL must be like https://login.example.com/oauth2/token");
        }
        return address;
    }

    private record Token(String value, Instant until) {}
}
