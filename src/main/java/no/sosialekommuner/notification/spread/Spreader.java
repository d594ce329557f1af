package no.sosialekommuner.notification.spread;

import java.time.Duration;
import no.sosialekommuner.database.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Spreads the news while the product serves: at once when the bell rings, and every second what another node or an earlier
 * life of this one left behind. A pause between rounds, longer when much happens, lets what
 * comes together be told together: a round for two hundred events costs little more than one for ten.
 */
@Component
@ConditionalOnWebApplication
class Spreader extends Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Spreader.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(150);
    private static final Duration LONG_BREATH = Duration.ofMillis(400);
    private static final int BUSY = 50;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Spreading spreading;
    private final Bell bell;
    private boolean busy;

    Spreader(Spreading spreading, Bell bell) {
        super("spreader");
        this.spreading = spreading;
        this.bell = bell;
    }

    @Override
    protected void turn() throws InterruptedException {
        bell.await(round());
        Thread.sleep(busy ? LONG_BREATH : BREATH);
    }

    @Override
    protected void wake() {
        bell.ring();
    }

    /** @return how long to wait, unless the bell rings: not at all where more waits than was taken */
    private Duration round() {
        try {
            int done = spreading.spread();
            busy = done > BUSY;
            return done == Spreading.BATCH ? Duration.ZERO : ROUND;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The news cannot be spread just now and waits", e);
            return oneByOne();
        } catch (RuntimeException e) {
            LOG.error("News could not be spread", e);
            return oneByOne();
        }
    }

    /** One event that cannot be told must not hold up the others. */
    private Duration oneByOne() {
        try {
            spreading.spreadOne();
            return Duration.ZERO;
        } catch (NonTransientDataAccessResourceException e) {
            LOG.debug("The database is not there", e);
        } catch (NonTransientDataAccessException e) {
            LOG.error("An event cannot be told of and is set aside", e);
            spreading.setAside();
        } catch (RuntimeException e) {
            LOG.debug("It fails again", e);
        }
        return AFTER_FAILURE;
    }
}
