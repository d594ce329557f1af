package no.sosialekommuner.integration.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many calls one caller has, in a burst and in a minute. A person who reads and clicks fast stays far below.
 *
 * @param burst calls in ten seconds
 * @param minute calls in a minute
 */
record Allowance(int burst, int minute) {

    static final Allowance PAGES = new Allowance(150, 500);
    static final Allowance PAGE_FORMS = new Allowance(40, 120);
    static final Allowance API_READING = new Allowance(600, 2_400);
    static final Allowance API_WRITING = new Allowance(150, 450);
    static final Allowance OUTSIDER_READING = new Allowance(100, 300);
    static final Allowance OUTSIDER_WRITING = new Allowance(20, 60);

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, Duration.ofSeconds(10)))
                .addLimit(limit -> limit.capacity(minute).refillGreedy(minute, Duration.ofMinutes(1)))
                .build();
    }
}
