package no.sosialekommuner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The product's clock in the hand of a test: it goes as clocks do, until a test sets it. Whoever sets it gives it back, best by
 * {@code try (var then = clock.at(…))}, because all tests share it.
 */
@Primary
@TestComponent
public class MovingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is this moment, and time goes on from there. */
    public Moved at(ZonedDateTime moment) {
        ahead = Duration.between(Instant.now(), moment);
        return () -> ahead = Duration.ZERO;
    }

    /** The same as clocks in Norway show it: {@code 2031-03-05T10:00}. */
    public Moved at(String inNorway) {
        return at(norwegian(inNorway));
    }

    /** The moment that clocks in Norway show so, as 2033-03-01T10:00. */
    public static Instant moment(String inNorway) {
        return norwegian(inNorway).toInstant();
    }

    private static ZonedDateTime norwegian(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Oslo"));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    /** Until it is closed, the clock is where it was set. */
    @FunctionalInterface
    public interface Moved extends AutoCloseable {

        @Override
        void close();
    }
}
