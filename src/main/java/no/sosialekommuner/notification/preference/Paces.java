package no.sosialekommuner.notification.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When members want to be left alone, and when they are away. */
@Repository
public class Paces {

    private final JdbcClient db;

    Paces(JdbcClient db) {
        this.db = db;
    }

    public Pace of(MemberId member) {
        return of(List.of(member)).getOrDefault(member, Pace.USUAL);
    }

    /** Of those who have chosen one; the others have the {@link Pace#USUAL}. */
    public Map<MemberId, Pace> of(Collection<MemberId> members) {
        return db
                .sql("""
                        select a.member_id, a.quiet_from, a.quiet_to, a.quiet_days, a.urgent_through, a.away_from, a.away_to,
                               a.push_ready, a.stand_in, %s
                          from notification.pace a
                          left join member.profile p on p.id = a.stand_in and p.active
                         where a.member_id = any (cast(? as bigint[]))
                        """.formatted(Person.COLUMNS))
                .param(members.stream().map(MemberId::value).toArray(Long[]::new))
                .query((rs, _) -> Map.entry(new MemberId(rs.getLong("member_id")), pace(rs)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void quiet(MemberId member, LocalTime from, LocalTime to, boolean days, boolean urgentThrough) {
        db.sql("""
                        insert into notification.pace (member_id, quiet_from, quiet_to, quiet_days, urgent_through)
                        values (?, ?, ?, ?, ?)
                        on conflict (member_id) do update
                           set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, quiet_days = excluded.quiet_days,
                               urgent_through = excluded.urgent_through
                        """).params(member.value(), from, to, days, urgentThrough).update();
    }

    /**
     * Out of office from the first day to the last; two nulls end it.
     *
     * @param standIn handle of whom to turn to meanwhile; empty, unknown or one's own for nobody
     */
    public void away(MemberId member, @Nullable LocalDate from, @Nullable LocalDate to, String standIn) {
        db.sql("""
                        insert into notification.pace (member_id, away_from, away_to, stand_in)
                        values (:member, cast(:from as date), cast(:to as date),
                                (select p.id from member.profile p where p.handle = :standIn and p.active and p.id <> :member))
                        on conflict (member_id) do update
                           set away_from = excluded.away_from, away_to = excluded.away_to, stand_in = excluded.stand_in
                        """)
                .param("member", member.value())
                .param("from", from == null ? null : from.toString())
                .param("to", to == null ? null : to.toString())
                .param("standIn", standIn)
                .update();
    }

    /** Whether an active member other than this one has the handle. */
    boolean canStandIn(String handle, MemberId member) {
        return db.sql("select exists (select 1 from member.profile p where p.handle = ? and p.active and p.id <> ?)")
                .params(handle, member.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Says whether a device of the member takes push messages. Where none does any longer, what waited for the one is sent
     * by the other way now.
     */
    @Transactional
    public void pushReady(MemberId member, boolean ready) {
        db.sql("""
                        insert into notification.pace (member_id, push_ready) values (?, ?)
                        on conflict (member_id) do update set push_ready = excluded.push_ready
                        """).params(member.value(), ready).update();
        if (!ready) {
            db.sql("""
                            with dropped as (
                              update notification.delivery
                                 set dropped_at = now()
                               where member_id = :member and channel = 'PUSH' and sent_at is null and dropped_at is null
                              returning notice_id)
                            update notification.delivery d
                               set due_at = least(d.due_at, now())
                              from dropped p
                             where d.notice_id = p.notice_id and d.channel = 'MAIL' and d.sent_at is null
                               and d.dropped_at is null
                            """).param("member", member.value()).update();
        }
    }

    private static Pace pace(ResultSet rs) throws SQLException {
        return new Pace(
                rs.getObject("quiet_from", LocalTime.class),
                rs.getObject("quiet_to", LocalTime.class),
                rs.getBoolean("quiet_days"),
                rs.getBoolean("urgent_through"),
                rs.getObject("away_from", LocalDate.class),
                rs.getObject("away_to", LocalDate.class),
                Person.orNull(rs),
                rs.getBoolean("push_ready"));
    }
}
