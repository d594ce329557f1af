package no.sosialekommuner.expert.anonymous;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has proposed, and who has said what to it. Read by those who read the question. */
@Repository
public class AnonymousLog {

    private final JdbcClient db;

    AnonymousLog(JdbcClient db) {
        this.db = db;
    }

    void add(ContributionId question, String what, int version, String note, MemberId by, Instant at) {
        db.sql("""
                        insert into expert.anonymous_log (question_id, at, actor_id, what, version, note)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(question.value(), Timestamp.from(at), by.value(), what, version, note)
                .update();
    }

    /** The newest first. */
    List<Entry> of(ContributionId question) {
        return db.sql("""
                        select l.at, l.what, l.version, l.note, p.name
                          from expert.anonymous_log l
                          left join member.profile p on p.id = l.actor_id
                         where l.question_id = ?
                         order by l.id desc
                         limit 100
                        """)
                .param(question.value())
                .query((rs, _) -> new Entry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("what").toLowerCase(Locale.ROOT),
                        rs.getInt("version"),
                        rs.getString("note"),
                        rs.getString("name")))
                .list();
    }

    /** @param by null where the member is gone */
    public record Entry(
            Instant at,
            String what,
            int version,
            String note,
            @Nullable String by) {}
}
