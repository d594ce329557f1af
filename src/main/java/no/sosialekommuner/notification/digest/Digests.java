package no.sosialekommuner.notification.digest;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.preference.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose digest comes when. Every active member has one until he or she says no, or has not been here for half a year. */
@Repository
public class Digests {

    private static final Duration SILENCE = Duration.ofDays(182);

    private final JdbcClient db;
    private final WorkingDays days;
    private final Clock clock;

    Digests(JdbcClient db, WorkingDays days, Clock clock) {
        this.db = db;
        this.days = days;
        this.clock = clock;
    }

    /** Members who have none yet get their first on the next weekly morning. */
    public int enrol() {
        Instant now = clock.instant();
        return db.sql("""
                        insert into notification.digest (member_id, next_at, began_at)
                        select p.id, cast(:next as timestamptz), cast(:now as timestamptz)
                          from member.profile p
                         where p.active
                           and not exists (select 1 from notification.digest d where d.member_id = p.id)
                        on conflict do nothing
                        """)
                .param("next", days.nextWeekly(now).toString())
                .param("now", now.toString())
                .update();
    }

    /** As it is for this member, or as it will be. */
    public Digest of(MemberId member) {
        return db.sql(
                        "select d.plan, d.next_at, d.sent_at, d.stopped_at from notification.digest d where d.member_id = ?")
                .param(member.value())
                .query((rs, _) -> new Digest(
                        MailPlan.valueOf(rs.getString("plan")),
                        rs.getTimestamp("next_at").toInstant(),
                        instant(rs.getTimestamp("sent_at")),
                        instant(rs.getTimestamp("stopped_at"))))
                .optional()
                .orElseGet(() -> new Digest(MailPlan.WEEKLY, days.nextWeekly(clock.instant()), null, null));
    }

    /** From now on it comes like this; what had stopped begins again. */
    public void plan(MemberId member, MailPlan plan) {
        Instant now = clock.instant();
        db.sql("""
                        insert into notification.digest (member_id, plan, next_at, began_at)
                        values (:member, :plan, cast(:next as timestamptz), cast(:now as timestamptz))
                        on conflict (member_id) do update
                           set plan = excluded.plan, next_at = excluded.next_at, began_at = excluded.began_at, stopped_at = null
                        """)
                .param("member", member.value())
                .param("plan", plan.name())
                .param("next", next(plan, now).toString())
                .param("now", now.toString())
                .update();
    }

    /** What had stopped by itself goes on as it was planned. */
    public void goOn(MemberId member) {
        Digest digest = of(member);
        if (digest.isStopped()) {
            plan(member, digest.plan());
        }
    }

    /** The next member whose digest is due and whom no other node is busy with; in the caller's transaction. */
    Optional<MemberId> take() {
        return db.sql("""
                        select d.member_id
                          from notification.digest d
                         where d.plan <> 'NEVER' and d.stopped_at is null
                           and d.next_at <= cast(:now as timestamptz)
                           and not exists (select 1 from notification.delivery o
                                            where o.member_id = d.member_id and o.channel in ('DAILY', 'WEEKLY')
                                              and o.due_at <= cast(:now as timestamptz)
                                              and o.sent_at is null and o.dropped_at is null)
                         order by d.next_at, d.member_id
                         limit 1
                           for update of d skip locked
                        """)
                .param("now", clock.instant().toString())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .optional();
    }

    /** This one is done: it was sent, or there was nothing to say. */
    void done(MemberId member, boolean sent) {
        Instant now = clock.instant();
        db.sql("""
                        update notification.digest
                           set next_at = case plan when 'DAILY' then cast(:daily as timestamptz) else cast(:weekly as timestamptz) end,
                               sent_at = case when :sent then cast(:now as timestamptz) else sent_at end
                         where member_id = :member
                        """)
                .param("daily", days.nextDigest(now).toString())
                .param("weekly", days.nextWeekly(now).toString())
                .param("now", now.toString())
                .param("sent", sent)
                .param("member", member.value())
                .update();
    }

    void postpone(MemberId member, Instant until) {
        db.sql("update notification.digest set next_at = cast(? as timestamptz) where member_id = ?")
                .params(until.toString(), member.value())
                .update();
    }

    void stop(MemberId member) {
        db.sql("update notification.digest set stopped_at = cast(? as timestamptz) where member_id = ?")
                .params(clock.instant().toString(), member.value())
                .update();
    }

    /** Whether the member has neither been here nor read anything for half a year. */
    boolean isSilent(MemberId member) {
        return db.sql("""
                        select greatest(d.began_at,
                                        (select max(v.last_at) from contribution.visited v where v.member_id = d.member_id),
                                        (select h.until from notification.presence h where h.member_id = d.member_id))
                               < cast(:limit as timestamptz)
                          from notification.digest d
                         where d.member_id = :member
                        """)
                .param("limit", clock.instant().minus(SILENCE).toString())
                .param("member", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Instant next(MailPlan plan, Instant now) {
        return plan == MailPlan.DAILY ? days.nextDigest(now) : days.nextWeekly(now);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
