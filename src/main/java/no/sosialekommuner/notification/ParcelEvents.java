package no.sosialekommuner.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a notice tells of, one by one. */
@Repository
class ParcelEvents {

    private final JdbcClient db;

    ParcelEvents(JdbcClient db) {
        this.db = db;
    }

    /** @param after the newest event that was told of before */
    List<Parcel.News> of(long notice, long after) {
        return db.sql("""
                        select e.kind, e.reply_id, e.at, %s
                          from notification.notice_event h
                          join notification.event e on e.id = h.event_id and e.gone_at is null
                          left join member.profile p on p.id = e.actor_id and e.kind <> 'CONTRIBUTION_RATED'
                         where h.notice_id = ? and h.event_id > ?
                           and (e.reply_id is null or exists (select 1 from contribution.said s where s.id = e.reply_id))
                         order by h.event_id
                         limit 20
                        """.formatted(Person.COLUMNS))
                .params(notice, after)
                .query(ParcelEvents::news)
                .list();
    }

    private static Parcel.News news(ResultSet rs, int number) throws SQLException {
        Long reply = rs.getObject("reply_id", Long.class);
        return new Parcel.News(
                Happening.valueOf(rs.getString("kind")),
                rs.getObject("person_id") == null ? null : Person.of(rs),
                reply == null ? null : new ReplyId(reply),
                rs.getTimestamp("at").toInstant());
    }
}
