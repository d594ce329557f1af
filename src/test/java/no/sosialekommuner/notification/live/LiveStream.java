package no.sosialekommuner.notification.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An open page, without the page. */
final class LiveStream implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean ended;

    /** @param last where an earlier stream ended, or null */
    LiveStream(String node, String session, @Nullable String last) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node + "/varsler/strom")).header("Cookie", "sk-okt=" + session);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The stream answered " + response.statusCode());
            }
            body = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException _) {
            // The other side has gone, which some tests want it to.
        } finally {
            ended = true;
        }
    }

    /** What has been said so far. */
    List<String> data() {
        return lines.stream()
                .filter(it -> it.startsWith("data: "))
                .map(it -> it.substring(6))
                .toList();
    }

    String last() {
        return lines.stream()
                .filter(it -> it.startsWith("id: "))
                .map(it -> it.substring(4))
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
