package no.sosialekommuner.database;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Work that comes round on a thread of its own, with a pause after each time, for as long as the product runs. What must
 * happen lies in the database: here is only the legs that go and look. A round that fails is logged, and the next one comes.
 */
public abstract class Rounds implements SmartLifecycle {

    private final String name;
    private final Duration first;
    private final Duration pause;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    /**
     * @param name of the thread
     * @param first how long after the start, so that the busy first seconds are left alone
     */
    protected Rounds(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /** One round; interrupted when the product stops. */
    protected abstract void round();

    @Override
    public void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix(name + "-");
        started.setDaemon(true);
        started.initialize();
        started.scheduleWithFixedDelay(this::round, Instant.now().plus(first), pause);
        scheduler = started;
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Stops after the web server has answered its last request, and while the database can still be reached. */
    @Override
    public int getPhase() {
        return 0;
    }
}
