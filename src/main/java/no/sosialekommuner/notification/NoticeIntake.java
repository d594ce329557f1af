package no.sosialekommuner.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.spread.Spreading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the sample community, which moves in with its past: its members are told of it, but nothing leaves the house. */
@Component
public class NoticeIntake {

    private final JdbcClient db;
    private final Spreading spreading;

    NoticeIntake(JdbcClient db, Spreading spreading) {
        this.db = db;
        this.spreading = spreading;
    }

    /** The member follows these topics and members, at the level of new contributions. */
    public void follow(MemberId member, List<String> topics, List<MemberId> members) {
        db.sql("""
                        insert into notification.following (member_id, sort, subject, level)
                        select :member, 'TAG', k.tag_id, 'FIRST' from taxonomy.known k where k.slug = any (cast(:topics as text[]))
                         union
                        select :member, 'MEMBER', m.id, 'FIRST' from unnest(cast(:members as bigint[])) as m(id)
                        on conflict do nothing
                        """)
                .param("member", member.value())
                .param("topics", topics.toArray(String[]::new))
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .update();
    }

    /**
     * Tells of what was written and liked in a time that is past, as if it had been told then.
     *
     * @param since when that time began
     * @param read what was told before this moment has been read since
     */
    @Transactional
    public void tell(Instant since, Instant read) {
        db.sql("""
                        insert into notification.event (kind, thread, actor_id, contribution_id, reply_id, at)
                        select x.kind, '/bidrag/' || x.contribution_id, x.actor_id, x.contribution_id, x.reply_id, x.at
                          from (select 'CONTRIBUTION_PUBLISHED', c.id, null::bigint, c.author_id, c.published_at
                                  from contribution.published c
                                 union all
                                select 'REPLY_PUBLISHED', s.contribution_id, s.id, s.author_id, s.created_at
                                  from contribution.said s
                                 union all
                                select case when l.reply_id is null then 'CONTRIBUTION_LIKED' else 'REPLY_LIKED' end,
                                       l.contribution_id, l.reply_id, l.member_id, l.created_at
                                  from contribution.liked l) as x(kind, contribution_id, reply_id, actor_id, at)
                         where x.at > ?
                         order by x.at
                        on conflict do nothing
                        """).param(Timestamp.from(since)).update();
        while (spreading.spreadWithin() == Spreading.BATCH) {
            Thread.yield();
        }
        db.sql("update notification.notice set read_at = updated_at + interval '1 hour' where updated_at < ?")
                .param(Timestamp.from(read))
                .update();
    }
}
