package no.sosialekommuner.operation.community;

import java.time.Clock;
import java.time.Instant;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.guide.AnswersAlong;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.operation.demo.SampleCommunity;
import no.sosialekommuner.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Before a server opens its port: is this the right kind of community, and is what comes along in place? */
@Component
@ConditionalOnWebApplication
class Opening implements SmartLifecycle {

    /** After the organisations and their spaces are there, before the port is opened. */
    private static final int PHASE = 1_000;

    private final Site site;
    private final Community community;
    private final AnswersAlong answers;
    private final GuideIntake guides;
    private final SampleCommunity sample;
    private final Rollup rollup;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean answersAlong;
    private volatile boolean running;

    Opening(
            Site site,
            Community community,
            AnswersAlong answers,
            GuideIntake guides,
            SampleCommunity sample,
            Rollup rollup,
            TransactionOperations transaction,
            Clock clock,
            @Value("${sk.answers-along:true}") boolean answersAlong) {
        this.site = site;
        this.community = community;
        this.answers = answers;
        this.guides = guides;
        this.sample = sample;
        this.rollup = rollup;
        this.transaction = transaction;
        this.clock = clock;
        this.answersAlong = answersAlong;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void start() {
        community.require(site.demo() ? CommunityKind.SAMPLE : CommunityKind.REAL);
        guides.moveIn();
        if (answersAlong) {
            answers.moveIn();
        }
        if (site.demo()) {
            fill();
        }
        running = true;
    }

    /** All in one transaction: a start that is cut short leaves nothing half done. Then its lists are counted. */
    private void fill() {
        boolean filled = Boolean.TRUE.equals(transaction.execute(_ -> filled(clock.instant())));
        if (filled) {
            rollup.run();
        }
    }

    private boolean filled(Instant now) {
        if (!community.isToBeFilled()) {
            return false;
        }
        sample.moveIn(now);
        community.filled(now);
        return true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
