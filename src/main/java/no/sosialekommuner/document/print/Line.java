package no.sosialekommuner.document.print;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Those who wait for their turn, first come, first served. No more are let in than will have one before their patience ends. */
final class Line {

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param together how many have their turn at once
     * @param waiting how many wait behind them
     */
    Line(int together, int waiting, Duration patience) {
        this.places = new Semaphore(together + waiting);
        this.turns = new Semaphore(together, true);
        this.patience = patience;
    }

    /**
     * Waits for it; whoever has one closes it.
     *
     * @throws Unprinted when too many wait already, or when it takes too long
     */
    Turn turn() throws InterruptedException {
        if (!places.tryAcquire()) {
            throw Unprinted.later();
        }
        boolean reached = false;
        try {
            reached = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!reached) {
                places.release();
            }
        }
        if (!reached) {
            throw Unprinted.later();
        }
        return () -> {
            turns.release();
            places.release();
        };
    }

    /** Takes every place that is free. */
    void fill(Consumer<Turn> taken) {
        int free = places.drainPermits();
        taken.accept(() -> places.release(free));
    }

    int waiting() {
        return turns.getQueueLength();
    }

    /** Ends with closing it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
