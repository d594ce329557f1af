package no.sosialekommuner.notification.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The pages that are open at this node. A member has a few at most: one more, and the oldest is closed. When the product
 * stops they all are, and their browsers go to another node.
 */
@Component
class Streams {

    private static final int MOST = 6;

    private final Map<MemberId, Deque<OpenStream>> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    OpenStream open(MemberId member) {
        OpenStream stream = new OpenStream(member);
        open.compute(member, (_, streams) -> {
            Deque<OpenStream> all = streams == null ? new ArrayDeque<>() : streams;
            all.addLast(stream);
            while (all.size() > MOST) {
                all.removeFirst().end();
            }
            return all;
        });
        if (closed) {
            stream.end();
        }
        return stream;
    }

    /** Something of this member's has changed. */
    void wake(MemberId member) {
        open.computeIfPresent(member, (_, streams) -> {
            streams.forEach(OpenStream::wake);
            return streams;
        });
    }

    void wakeAll() {
        open.keySet().forEach(this::wake);
    }

    /** Who has a page open here. */
    Long[] members() {
        return open.keySet().stream().map(MemberId::value).toArray(Long[]::new);
    }

    /** Before the web server waits for its last answers: these would never end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        open.keySet()
                .forEach(member -> open.computeIfPresent(member, (_, streams) -> {
                    streams.forEach(OpenStream::end);
                    return streams;
                }));
    }

    private void forget(OpenStream stream) {
        open.computeIfPresent(stream.member, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** One open page. */
    final class OpenStream implements AutoCloseable {

        private final MemberId member;
        private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
        private volatile boolean ended;

        private OpenStream(MemberId member) {
            this.member = member;
        }

        boolean isOpen() {
            return !ended;
        }

        /** Whether something has changed, within this time. */
        boolean await(Duration longest) throws InterruptedException {
            return woken.poll(longest.toMillis(), TimeUnit.MILLISECONDS) != null;
        }

        private void wake() {
            woken.offer(true);
        }

        private void end() {
            ended = true;
            wake();
        }

        @Override
        public void close() {
            ended = true;
            forget(this);
        }
    }
}
