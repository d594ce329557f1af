package no.sosialekommuner.feedback.give;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member is asked for. */
@Repository
class AskedInbox {

    static final int SIZE = 20;

    private static final String SELECT = """
            select r.id, r.title, r.closes_at, r.closed_at is null and r.closes_at > :now as open, a.answered, a.declined,
                   i.draft is not null as begun, %s
              from feedback.invited i
              join feedback.request r on r.id = i.request_id
              join feedback.asked a on a.request_id = i.request_id and a.member_id = i.member_id
              join member.profile p on p.id = r.asker_id
             where i.member_id = :viewer
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Clock clock;

    AskedInbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What waits for the viewer's answer, what ends first before the rest. */
    List<InboxItem> open(Viewer viewer) {
        return find(SELECT + """
                   and i.answered_at is null and i.declined_at is null and r.closed_at is null and r.closes_at > :now
                 order by r.closes_at, r.id
                 limit 100
                """, viewer, Long.MAX_VALUE);
    }

    /** What is answered, declined or over, the newest first; one more than {@link #SIZE} where there are more. */
    List<InboxItem> done(Viewer viewer, long before) {
        return find(SELECT + """
                   and i.request_id < :before
                   and (i.answered_at is not null or i.declined_at is not null or r.closed_at is not null or r.closes_at <= :now)
                 order by i.request_id desc
                 limit 21
                """, viewer, before);
    }

    private List<InboxItem> find(String sql, Viewer viewer, long before) {
        return db.sql(sql)
                .param("viewer", viewer.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("before", before)
                .query((rs, _) -> new InboxItem(
                        rs.getLong("id"),
                        rs.getString("title"),
                        Person.of(rs),
                        rs.getTimestamp("closes_at").toInstant(),
                        rs.getBoolean("open"),
                        rs.getBoolean("answered"),
                        rs.getBoolean("declined"),
                        rs.getBoolean("begun")))
                .list();
    }
}
