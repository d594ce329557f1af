package no.sosialekommuner.search.index;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import no.sosialekommuner.journal.ChangeJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the index up to date while the product serves: looks for changes a few times a second. */
@Component
@ConditionalOnWebApplication
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration CLEARING = Duration.ofHours(1);

    private final SearchIndex index;
    private final ChangeJournal journal;
    private final BlockingQueue<Boolean> stopped = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread work;
    private volatile @Nullable Thread rebuild;
    private long cleared = System.nanoTime();

    IndexKeeper(SearchIndex index, ChangeJournal journal) {
        this.index = index;
        this.journal = journal;
    }

    @Override
    public void start() {
        Thread next = Thread.ofVirtual().name("search-index").unstarted(this::work);
        work = next;
        next.start();
    }

    @Override
    public void stop() {
        Thread working = work;
        work = null;
        stopped.offer(true);
        await(working);
        Thread rebuilding = rebuild;
        if (rebuilding != null) {
            rebuilding.interrupt();
            await(rebuilding);
        }
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void work() {
        while (Thread.currentThread() == work) {
            rest(round() ? PAUSE : PAUSE_AFTER_FAILURE);
        }
    }

    /** Whether it went well; what fails is tried again. */
    private boolean round() {
        try {
            index.catchUp();
            rebuildWhereWanted();
            clear();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be brought up to date and waits", e);
            return false;
        }
    }

    private void rebuildWhereWanted() {
        Thread before = rebuild;
        if ((before == null || !before.isAlive()) && index.mustBeRebuilt()) {
            rebuild = Thread.ofVirtual().name("search-rebuild").start(() -> {
                try {
                    index.rebuild(_ -> {});
                } catch (RuntimeException e) {
                    LOG.warn("The search index could not be rebuilt and is tried again", e);
                    rest(PAUSE_AFTER_FAILURE);
                }
            });
        }
    }

    private void clear() {
        if (System.nanoTime() - cleared > CLEARING.toNanos()) {
            journal.clear();
            cleared = System.nanoTime();
        }
    }

    private void rest(Duration pause) {
        try {
            stopped.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
