package no.sosialekommuner.notification.spread;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes whoever spreads the news. Nothing is lost when nobody hears it: what has happened lies in the database. */
@Component
public class Bell {

    private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);

    public void ring() {
        rung.offer(true);
    }

    void await(Duration longest) throws InterruptedException {
        rung.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
