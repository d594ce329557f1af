package no.sosialekommuner.notification.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an open page of notices as they come. The request waits on a thread of its own, which costs next to nothing; every
 * so often something is sent, so that nobody on the way takes the line for dead, and after a while the page asks anew.
 */
@Controller
class StreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(25);
    private static final long LONGEST = Duration.ofMinutes(30).toNanos();

    private final Streams streams;
    private final StreamNews news;
    private final Presence presence;
    private final Viewers viewers;
    private final JsonMapper json;

    StreamController(Streams streams, StreamNews news, Presence presence, Viewers viewers, JsonMapper json) {
        this.streams = streams;
        this.news = news;
        this.presence = presence;
        this.viewers = viewers;
        this.json = json;
    }

    /** @param after where the page's last stream ended, where the browser does not say it by itself */
    @GetMapping("/varsler/strom")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(name = "etter", required = false) @Nullable Long after,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try (Streams.OpenStream stream = streams.open(viewer.id())) {
            presence.looks(viewer.id());
            tell(stream, last == null ? after : last, viewer, response.getOutputStream());
        }
    }

    private void tell(Streams.OpenStream stream, @Nullable Long after, Viewer viewer, OutputStream page)
            throws IOException, InterruptedException {
        write(page, "retry: 2000\n\n");
        long begun = System.nanoTime();
        Long position = after;
        boolean changed = true;
        while (stream.isOpen()
                && System.nanoTime() - begun < LONGEST
                && viewers.find(viewer.id()).isPresent()) {
            if (changed) {
                StreamNews.News now = news.after(position, viewer);
                position = now.position();
                write(
                        page,
                        "id: " + position + "\nevent: varsel\ndata: " + json.writeValueAsString(now.told()) + "\n\n");
            } else {
                write(page, ": \n\n");
            }
            changed = stream.await(HEARTBEAT);
        }
    }

    private static void write(OutputStream page, String text) throws IOException {
        page.write(text.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }
}
