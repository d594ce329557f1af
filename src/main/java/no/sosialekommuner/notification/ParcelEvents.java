package no.sosialekommuner.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices tell of, one by one. */
@Repository
class ParcelEvents {

    private final JdbcClient db;

    ParcelEvents(JdbcClient db) {
        this.db = db;
    }

    /**
     * The oldest first, of each notice no more than twenty.
     *
     * @param after the newest event of each that was told of before
     */
    Map<Long, List<Parcel.News>> of(Map<Long, Long> after) {
        return db
                .sql("""
                        select w.notice_id, x.kind, x.reply_id, x.at, %s
                          from unnest(cast(:notices as bigint[]), cast(:after as bigint[])) as w(notice_id, after)
                         cross join lateral (
                               select e.id, e.kind, e.reply_id, e.at, e.actor_id
                                 from notification.notice_event h
                                 join notification.event e on e.id = h.event_id and e.gone_at is null
                                where h.notice_id = w.notice_id and h.event_id > w.after
                                  and (e.reply_id is null or exists (select 1 from contribution.said s where s.id = e.reply_id))
                                order by h.event_id
                                limit 20) x
                          left join member.profile p on p.id = x.actor_id and x.kind <> 'CONTRIBUTION_RATED'
                         order by w.notice_id, x.id
                        """.formatted(Person.COLUMNS))
                .param("notices", after.keySet().toArray(Long[]::new))
                .param("after", after.values().toArray(Long[]::new))
                .query((rs, _) -> Map.entry(rs.getLong("notice_id"), news(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Parcel.News news(ResultSet rs) throws SQLException {
        Long reply = rs.getObject("reply_id", Long.class);
        return new Parcel.News(
                Happening.valueOf(rs.getString("kind")),
                Person.orNull(rs),
                reply == null ? null : new ReplyId(reply),
                rs.getTimestamp("at").toInstant());
    }
}
