package no.sosialekommuner.contribution.attachment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Lets unused uploads be cleared away every hour, the first time when the busy minutes of a start are over. */
@Component
@ConditionalOnWebApplication
class UploadClearing implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(10);

    private final UnusedUploads uploads;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    UploadClearing(UnusedUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix("uploads-");
        started.setDaemon(true);
        started.initialize();
        started.scheduleWithFixedDelay(uploads::clear, Instant.now().plus(FIRST), PAUSE);
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
}
