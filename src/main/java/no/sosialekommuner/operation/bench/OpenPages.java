package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Pages that members have before their eyes, and that hear of notices as they come. */
final class OpenPages implements AutoCloseable {

    private final HttpClient browsers = HttpClient.newHttpClient();
    private final String site;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private volatile String awaited = "";

    OpenPages(String site) {
        this.site = site;
    }

    /** A page of this member; how much is unread is the first that it hears. */
    void open(String handle) throws IOException, InterruptedException {
        HttpRequest stream = HttpRequest.newBuilder(URI.create(site + "/varsler/strom"))
                .header("Cookie", new Caller(site).signIn(handle))
                .build();
        Page page = new Page();
        browsers.sendAsync(stream, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> Thread.ofVirtual().start(() -> listen(answer.body(), page)));
    }

    private static void listen(Stream<String> lines, Page page) {
        try (lines) {
            lines.forEach(page::hears);
        } catch (UncheckedIOException _) {
            // The page is closed.
        }
    }

    /** How many have heard how much is unread. */
    int ready() {
        return open.get();
    }

    /** From now on it is counted which of them hear of this. */
    void await(String title) {
        told.set(0);
        awaited = title;
    }

    int told() {
        return told.get();
    }

    @Override
    public void close() {
        browsers.shutdownNow();
    }

    private final class Page {

        private boolean begun;
        private String heard = "";

        void hears(String line) {
            if (!line.startsWith("data: ")) {
                return;
            }
            if (!begun) {
                begun = true;
                open.incrementAndGet();
            }
            String title = awaited;
            if (!title.isEmpty() && !heard.equals(title) && line.contains(title)) {
                heard = title;
                told.incrementAndGet();
            }
        }
    }
}
