package no.sosialekommuner.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on, on a thread of its own, for as long as the product runs, and is woken where something is to be done at
 * once; for what comes round every so often there are {@link Rounds}.
 */
public abstract class Watch implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private volatile @Nullable Thread thread;

    /** @param name of the thread */
    protected Watch(String name) {
        this.name = name;
    }

    /** One turn, with the waiting for the next; it is called until the product stops. */
    protected abstract void turn() throws InterruptedException;

    /** Ends the waiting, because the product stops. */
    protected abstract void wake();

    /** Whether the thread that asks is the one that is to go on. */
    protected final boolean goesOn() {
        return Thread.currentThread() == thread;
    }

    @Override
    public final void start() {
        Thread next = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = next;
        next.start();
    }

    @Override
    public final void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            wake();
            try {
                working.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (goesOn()) {
                turn();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
