package no.sosialekommuner.agreement.charge;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is charged: an answer that came within its promise, once, at the price that was said when it was asked. Everything here
 * may be repeated, on any node at the same time: the primary keys let each line in once.
 */
@Repository
public class Charges {

    /** An answer is charged as it is given; the rounds make up for what has died since. */
    private static final Duration LATEST = Duration.ofDays(14);

    private final JdbcClient db;
    private final Today today;

    Charges(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** Charges what has been answered in time and is not charged yet, and credits what has been taken back. */
    @Transactional
    public void bringUpToDate() {
        charge(null, Instant.EPOCH);
        credit();
    }

    /** The same for the answers of the last days. */
    @Transactional
    void bringLatestUpToDate() {
        charge(null, today.now().minus(LATEST));
        credit();
    }

    /** The same for one question alone, as soon as it is answered. */
    void answered(ContributionId question) {
        charge(question.value(), Instant.EPOCH);
    }

    /** How much of an agreement's quota is used: what is waiting for an answer in time leaves as little as if it had come. */
    public QuotaUse use(Agreement agreement) {
        return db.sql("""
                        select (select count(*)::int from agreement.standing c where c.agreement_id = a.id and c.covered) as used,
                               (select count(*)::int from expert.promise p
                                 where p.organisation_id = a.organisation_id and p.state in ('OPEN', 'WAITING')
                                   and p.price_oere is null and p.kept is distinct from false
                                   and not exists (select 1 from agreement.charge d where d.contribution_id = p.contribution_id)
                                   and (p.asked_at at time zone 'Europe/Oslo')::date between a.begins_on and a.ends_on) as waiting,
                               a.quota
                          from agreement.agreement a
                         where a.id = ?
                        """)
                .param(agreement.id().value())
                .query((rs, _) -> QuotaUse.of(rs.getInt("quota"), rs.getInt("used"), rs.getInt("waiting")))
                .single();
    }

    /**
     * The price is the one the asker said yes to or, without, that of the agreement as it was when it was asked. Where there is
     * neither, the answer costs nothing.
     */
    private void charge(@Nullable Long question, Instant since) {
        db.sql("""
                        insert into agreement.charge
                               (contribution_id, organisation_id, agreement_id, covered, panel_id, asked_at, answered_at, day,
                                price_ore, charged_at)
                        select p.contribution_id, p.organisation_id, v.agreement_id, p.price_oere is null, p.panel_id, p.asked_at,
                               p.answered_at, (p.answered_at at time zone 'Europe/Oslo')::date,
                               coalesce(p.price_oere, v.price_ore), cast(:now as timestamptz)
                          from expert.promise p
                          left join agreement.version v
                            on v.organisation_id = p.organisation_id
                           and v.set_at <= p.asked_at and (v.until is null or v.until > p.asked_at)
                           and (p.asked_at at time zone 'Europe/Oslo')::date between v.begins_on and v.ends_on
                         where p.state = 'ANSWERED' and p.kept and p.answered_at > :since
                           and coalesce(p.price_oere, v.price_ore) is not null
                           and (cast(:question as bigint) is null or p.contribution_id = cast(:question as bigint))
                           and not exists (select 1 from agreement.charge c where c.contribution_id = p.contribution_id)
                           and not exists (select 1 from contribution.withdrawn w where w.reply_id = p.answer_id)
                        on conflict (contribution_id) do nothing
                        """)
                .param("question", question)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(today.now()))
                .update();
    }

    /** What was charged is no answer in time any more: the question was opened again, and nobody answered it before it was due. */
    void takenBack(ContributionId question) {
        db.sql("""
                        insert into agreement.credit (contribution_id, organisation_id, day, why, credited_at)
                        select c.contribution_id, c.organisation_id, cast(:today as date), 'WITHDRAWN', cast(:now as timestamptz)
                          from agreement.charge c
                         where c.contribution_id = :question
                        on conflict (contribution_id) do nothing
                        """)
                .param("question", question.value())
                .param("today", today.date())
                .param("now", Timestamp.from(today.now()))
                .update();
    }

    /** An answer that somebody has withdrawn costs nothing, whenever that was. It is not charged again. */
    private void credit() {
        db.sql("""
                        insert into agreement.credit (contribution_id, organisation_id, day, why, credited_at)
                        select c.contribution_id, c.organisation_id, cast(:today as date), 'WITHDRAWN', cast(:now as timestamptz)
                          from contribution.withdrawn w
                          join expert.promise p on p.answer_id = w.reply_id
                          join agreement.standing c on c.contribution_id = p.contribution_id
                        on conflict (contribution_id) do nothing
                        """)
                .param("today", today.date())
                .param("now", Timestamp.from(today.now()))
                .update();
    }
}
