package no.sosialekommuner.notification.digest;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.MailPlan;
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
        return of(List.of(member)).getOrDefault(member, first());
    }

    /** Of those who have one already. */
    Map<MemberId, Digest> of(Collection<MemberId> members) {
        return db
                .sql("""
                        select d.member_id, d.plan, d.next_at, d.sent_at, d.stopped_at
                          from notification.digest d
                         where d.member_id = any (cast(? as bigint[]))
                        """)
                .param(numbers(members))
                .query((rs, _) -> Map.entry(
                        new MemberId(rs.getLong("member_id")),
                        new Digest(
                                MailPlan.valueOf(rs.getString("plan")),
                                rs.getTimestamp("next_at").toInstant(),
                                instant(rs.getTimestamp("sent_at")),
                                instant(rs.getTimestamp("stopped_at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As it will be for who has none yet. */
    Digest first() {
        return new Digest(MailPlan.WEEKLY, days.nextWeekly(clock.instant()), null, null);
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

    /** Whose digest is due and not brought by notices that are; more than are dealt with at once. */
    List<MemberId> due() {
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
                         limit 200
                        """)
                .param("now", clock.instant().toString())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    /** Those of them whose digest is still due and whom no other node is busy with; in the caller's transaction. */
    List<MemberId> claim(List<MemberId> members, int most) {
        return db.sql("""
                        select d.member_id
                          from notification.digest d
                         where d.member_id = any (cast(:members as bigint[]))
                           and d.plan <> 'NEVER' and d.stopped_at is null and d.next_at <= cast(:now as timestamptz)
                         order by d.member_id
                         limit :most
                           for update of d skip locked
                        """)
                .param("members", numbers(members))
                .param("now", clock.instant().toString())
                .param("most", most)
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    /** These are done: they were sent, or there was nothing to say. */
    void done(Collection<MemberId> members, boolean sent) {
        if (members.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        db.sql("""
                        update notification.digest
                           set next_at = case plan when 'DAILY' then cast(:daily as timestamptz) else cast(:weekly as timestamptz) end,
                               sent_at = case when :sent then cast(:now as timestamptz) else sent_at end
                         where member_id = any (cast(:members as bigint[]))
                        """)
                .param("daily", days.nextDigest(now).toString())
                .param("weekly", days.nextWeekly(now).toString())
                .param("now", now.toString())
                .param("sent", sent)
                .param("members", numbers(members))
                .update();
    }

    void postpone(Map<MemberId, Instant> until) {
        List<Map.Entry<MemberId, Instant>> all = List.copyOf(until.entrySet());
        db.sql("""
                        update notification.digest d
                           set next_at = w.until
                          from unnest(cast(:members as bigint[]), cast(:until as timestamptz[])) as w(member_id, until)
                         where d.member_id = w.member_id
                        """)
                .param("members", numbers(all.stream().map(Map.Entry::getKey).toList()))
                .param("until", all.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
                .update();
    }

    void stop(Collection<MemberId> members) {
        db.sql("""
                        update notification.digest set stopped_at = cast(:now as timestamptz)
                         where member_id = any (cast(:members as bigint[]))
                        """)
                .param("now", clock.instant().toString())
                .param("members", numbers(members))
                .update();
    }

    /** Who of them has neither been here nor read anything for half a year. */
    Set<MemberId> silent(Collection<MemberId> members) {
        return Set.copyOf(db.sql("""
                        select d.member_id
                          from notification.digest d
                         where d.member_id = any (cast(:members as bigint[]))
                           and greatest(d.began_at,
                                        (select max(v.last_at) from contribution.visited v where v.member_id = d.member_id),
                                        (select h.until from notification.presence h where h.member_id = d.member_id))
                               < cast(:limit as timestamptz)
                        """)
                .param("limit", clock.instant().minus(SILENCE).toString())
                .param("members", numbers(members))
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list());
    }

    private static Long[] numbers(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    private Instant next(MailPlan plan, Instant now) {
        return plan == MailPlan.DAILY ? days.nextDigest(now) : days.nextWeekly(now);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
