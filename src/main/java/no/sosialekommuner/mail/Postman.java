package no.sosialekommuner.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import no.sosialekommuner.database.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries the stored mail out, one after the other: at once when the bell rings, and every few seconds what another node
 * or an earlier life of this one left behind.
 */
@Component
class Postman extends Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration CLEARING = Duration.ofMinutes(10);

    private final Outgoing outgoing;
    private final Delivery delivery;
    private final ApplicationEventPublisher events;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private Instant cleared = Instant.MIN;

    Postman(Outgoing outgoing, Delivery delivery, ApplicationEventPublisher events) {
        super("postman");
        this.outgoing = outgoing;
        this.delivery = delivery;
        this.events = events;
    }

    void ring() {
        bell.offer(true);
    }

    /** Delivers what waits; a mail that could not be delivered waits longer. */
    void round() {
        for (Optional<Letter> next = outgoing.take(); next.isPresent(); next = outgoing.take()) {
            deliver(next.get());
        }
    }

    private void deliver(Letter letter) {
        try {
            delivery.deliver(letter);
            outgoing.sent(letter.id());
        } catch (Undelivered e) {
            String why = String.valueOf(e.getMessage());
            LOG.warn("Mail {} was not taken ({}): {}", letter.id(), e.kind(), why);
            switch (e.kind()) {
                case SERVER -> outgoing.serverDown(letter, why);
                case FOR_NOW -> outgoing.notTaken(letter, why);
                case FOR_GOOD -> {
                    outgoing.giveUp(letter, why);
                    events.publishEvent(new LetterRefused(letter.recipient(), why));
                }
            }
        }
    }

    @Override
    protected void turn() throws InterruptedException {
        try {
            round();
            clear();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The outgoing mail cannot be read just now: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A mail could not be carried out", e);
        }
        bell.poll(ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    protected void wake() {
        ring();
    }

    private void clear() {
        Instant now = Instant.now();
        if (cleared.isBefore(now.minus(CLEARING))) {
            outgoing.clear();
            cleared = now;
        }
    }
}
