package no.sosialekommuner.contribution.tally;

import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.contribution.weighting.WeightsSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the tallies be brought up to date every minute, and at once when the weights have been set. */
@Component
@ConditionalOnWebApplication
class RollupWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RollupWorker.class);

    /** The first time comes this much sooner than the others. */
    private static final int SOONER = 12;

    private final Rollup rollup;
    private final Duration pause;
    private volatile @Nullable ThreadPoolTaskScheduler scheduler;

    RollupWorker(Rollup rollup, @Value("${sk.lists-rolled-up-every}") Duration pause) {
        this.rollup = rollup;
        this.pause = pause;
    }

    @TransactionalEventListener
    void on(WeightsSet event) {
        ThreadPoolTaskScheduler running = scheduler;
        if (running != null) {
            running.execute(this::run);
        }
    }

    @Override
    public void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix("rollup-");
        started.setDaemon(true);
        started.initialize();
        started.scheduleWithFixedDelay(this::run, Instant.now().plus(pause.dividedBy(SOONER)), pause);
        scheduler = started;
    }

    /** What goes wrong once is tried again the next time; nothing is taken off the list before it is counted. */
    private void run() {
        try {
            rollup.run();
        } catch (RuntimeException failure) {
            if (isRunning()) {
                LOG.warn("The lists of the most read could not be brought up to date", failure);
            }
        }
    }

    @Override
    public void stop() {
        ThreadPoolTaskScheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
