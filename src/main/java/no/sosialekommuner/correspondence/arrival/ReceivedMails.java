package no.sosialekommuner.correspondence.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mail that came in, and what became of it. */
@Repository
public class ReceivedMails {

    private static final int LONGEST = 300;

    private final JdbcClient db;

    ReceivedMails(JdbcClient db) {
        this.db = db;
    }

    boolean knows(String key) {
        return db.sql("select exists (select 1 from correspondence.received r where r.key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** How many have come from there in the last hour. */
    int lately(String sender) {
        return db.sql("""
                        select count(*) from correspondence.received r
                         where r.sender = ? and r.received_at > now() - interval '1 hour'
                        """).param(sender).query(Integer.class).single();
    }

    /** Writes it down, unless that has been done; whoever gets false does nothing of what it says. */
    boolean add(String key, String sender, String subject, Outcome outcome, String detail, @Nullable MemberId member) {
        return db.sql("""
                        insert into correspondence.received (key, sender, subject, outcome, detail, member_id)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (key) do nothing
                        """)
                        .param(key)
                        .param(shortened(sender))
                        .param(shortened(subject))
                        .param(outcome.name())
                        .param(shortened(detail))
                        .param(member == null ? null : member.value())
                        .update()
                > 0;
    }

    void became(String key, ContributionId contribution, @Nullable ReplyId reply) {
        db.sql("update correspondence.received set contribution_id = ?, reply_id = ? where key = ?")
                .param(contribution.value())
                .param(reply == null ? null : reply.value())
                .param(key)
                .update();
    }

    /**
     * The newest first.
     *
     * @param pile only these, or all when null
     * @param before the id of the last one on the page before, or null
     */
    public List<ReceivedMail> list(@Nullable Pile pile, @Nullable Long before, int most) {
        return db.sql("""
                        select r.id, r.sender, r.subject, r.outcome, r.detail, r.contribution_id, r.reply_id, r.received_at,
                               r.retry_at is not null as again, h.name as handler, r.handled_at
                          from correspondence.received r
                          left join member.profile h on h.id = r.handled_by
                         where (cast(:outcomes as text[]) is null or r.outcome = any (cast(:outcomes as text[])))
                           and (cast(:before as bigint) is null
                                or (r.received_at, r.id) < (select b.received_at, b.id
                                                              from correspondence.received b where b.id = :before))
                         order by r.received_at desc, r.id desc
                         limit :most
                        """)
                .param(
                        "outcomes",
                        pile == null
                                ? null
                                : pile.outcomes().stream().map(Outcome::name).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(ReceivedMails::mail)
                .list();
    }

    /** Forgets what came in longer ago. */
    void clear(Duration kept) {
        db.sql("delete from correspondence.received where received_at < now() - ? * interval '1 second'")
                .param(kept.toSeconds())
                .update();
        db.sql("delete from correspondence.courtesy where sent_at < now() - interval '40 days'")
                .update();
    }

    private static ReceivedMail mail(ResultSet rs, int number) throws SQLException {
        Long contribution = rs.getObject("contribution_id", Long.class);
        Long reply = rs.getObject("reply_id", Long.class);
        return new ReceivedMail(
                rs.getLong("id"),
                rs.getString("sender"),
                rs.getString("subject"),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getString("detail"),
                reply != null ? "/svar/" + reply : contribution != null ? "/bidrag/" + contribution : null,
                rs.getTimestamp("received_at").toInstant(),
                rs.getBoolean("again"),
                rs.getString("handler"),
                rs.getTimestamp("handled_at") == null
                        ? null
                        : rs.getTimestamp("handled_at").toInstant());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }
}
