package no.sosialekommuner.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import no.sosialekommuner.contribution.tally.Tallies;
import no.sosialekommuner.contribution.weighting.Weighing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the tallies up to date, a few contributions in each transaction. Of several nodes one does it at a time; whoever
 * comes meanwhile leaves it to that one. What a crash interrupts is still on the list.
 */
@Component
public class Rollup {

    /** Any number that nothing else locks by. */
    private static final long LOCK = 7_305_871;

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final Tallies tallies;
    private final Weighing weighing;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Rollup(JdbcClient db, Tallies tallies, Weighing weighing, TransactionOperations transaction, Clock clock) {
        this.db = db;
        this.tallies = tallies;
        this.weighing = weighing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does all there is to do. */
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Tallies.HERE);
        inTurn(() -> {
            tallies.mindTheClock(today);
            tallies.hearExperts();
            tallies.followTags();
            return 0;
        });
        inTurn(() -> tallies.countTouched(BATCH, today));
        inTurn(() -> tallies.countDue(BATCH, today));
        inTurn(() -> weighing.step(clock.instant()));
    }

    /** Counts everything from what is stored: after the rules have changed, or when somebody has meddled with the tables. */
    public void rebuild() {
        transaction.executeWithoutResult(_ -> tallies.touchAll());
        run();
    }

    /** Repeats the work, each time in a transaction of its own, until there is none left or another node is at it. */
    private void inTurn(IntSupplier work) {
        Integer done;
        do {
            done = transaction.execute(_ -> isOurTurn() ? work.getAsInt() : 0);
        } while (done != null && done > 0);
    }

    private boolean isOurTurn() {
        return db.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
