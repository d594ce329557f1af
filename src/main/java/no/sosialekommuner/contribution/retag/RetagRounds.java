package no.sosialekommuner.contribution.retag;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Goes on with what editors have begun to re-tag, also when they have left or the product was stopped meanwhile. */
@Component
@ConditionalOnWebApplication
class RetagRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(RetagRounds.class);

    private final Retagging retagging;

    RetagRounds(Retagging retagging, @Value("${sk.retagged-every}") Duration pause) {
        super("retagging", pause, pause);
        this.retagging = retagging;
    }

    @Override
    protected void round() {
        for (Retagging.Progress going : retagging.going()) {
            try {
                finish(going.change());
            } catch (RuntimeException failure) {
                LOG.warn("The re-tagging {} was interrupted and is tried again", going.change(), failure);
            }
        }
    }

    /** Part by part, as long as this node is the one that is at it. */
    private void finish(long change) {
        int done;
        Retagging.Progress progress = retagging.progress(change);
        do {
            done = progress.done();
            progress = retagging.next(change);
        } while (!progress.finished()
                && progress.done() > done
                && !Thread.currentThread().isInterrupted());
    }
}
