package no.sosialekommuner.strategy.evaluate;

import java.time.Duration;
import java.time.LocalDate;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.strategy.EvaluationDue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that it is time to look at what came of a plan: once a month ahead, and once on the day. */
@Component
@ConditionalOnWebApplication
class EvaluationReminders extends Rounds {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient db;
    private final Today today;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    EvaluationReminders(
            JdbcClient db, Today today, TransactionTemplate transactions, ApplicationEventPublisher events) {
        super("plan-evaluation", Duration.ofMinutes(2), Duration.ofMinutes(20));
        this.db = db;
        this.today = today;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    protected void round() {
        remind(today.date());
    }

    /** Told and marked as told in one, so that nobody hears twice, whatever dies. Editions that a later one follows are left alone. */
    void remind(LocalDate day) {
        transactions.executeWithoutResult(_ -> db.sql("""
                        update strategy.edition e
                           set reminded = case when e.evaluate_on <= :day then 2 else 1 end
                         where e.reminded < case when e.evaluate_on <= :day then 2 else 1 end
                           and e.evaluate_on <= :ahead
                           and e.reminded < 2
                           and not exists (select 1 from strategy.edition n
                                            where n.plan_id = e.plan_id and n.number > e.number)
                        returning e.plan_id
                        """)
                .param("day", day)
                .param("ahead", day.plusDays(DAYS_AHEAD))
                .query((rs, _) -> new ContributionId(rs.getLong("plan_id")))
                .list()
                .forEach(plan -> events.publishEvent(new EvaluationDue(plan))));
    }
}
