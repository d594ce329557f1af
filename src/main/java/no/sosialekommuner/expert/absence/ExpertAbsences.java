package no.sosialekommuner.expert.absence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.expert.request.Releases;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Days on which members are away. */
@Repository
public class ExpertAbsences {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Releases releases;
    private final Moments moments;

    ExpertAbsences(JdbcClient db, Releases releases, Moments moments) {
        this.db = db;
        this.releases = releases;
        this.moments = moments;
    }

    /** What is not over yet, the nearest first. */
    public List<ExpertAbsence> of(MemberId member) {
        return db.sql("""
                        select a.id, a.from_day, a.to_day, a.reason
                          from expert.absence a
                         where a.member_id = ? and a.to_day >= ?
                         order by a.from_day, a.id
                         limit ?
                        """)
                .params(member.value(), Date.valueOf(moments.today()), MOST)
                .query((rs, _) -> new ExpertAbsence(
                        rs.getLong("id"),
                        rs.getDate("from_day").toLocalDate(),
                        rs.getDate("to_day").toLocalDate(),
                        rs.getString("reason")))
                .list();
    }

    /** The same days twice are one absence. What the member has taken and is to be answered meanwhile goes back to the panel. */
    @Transactional
    public void add(MemberId member, LocalDate from, LocalDate to, String reason) {
        db.sql("""
                        insert into expert.absence (member_id, from_day, to_day, reason) values (?, ?, ?, ?)
                        on conflict (member_id, from_day, to_day) do update set reason = excluded.reason
                        """)
                .params(member.value(), Date.valueOf(from), Date.valueOf(to), reason)
                .update();
        if (!from.isAfter(moments.today()) && !to.isBefore(moments.today())) {
            releases.letGo(member);
        }
        releases.lookAgain(member);
    }

    /** Nothing where it is not the member's own, or gone already. */
    public void remove(long id, MemberId member) {
        db.sql("delete from expert.absence where id = ? and member_id = ?")
                .params(id, member.value())
                .update();
    }
}
