package no.sosialekommuner.contribution.visit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Lets the visits be written every other second, and a last time when the product stops. */
@Component
class VisitWriter implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Visits visits;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    VisitWriter(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix("visits-");
        started.setDaemon(true);
        started.initialize();
        started.scheduleWithFixedDelay(visits::write, PAUSE);
        scheduler = started;
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
            visits.write();
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
