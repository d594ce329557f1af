package no.sosialekommuner.expert.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has happened to a request, for everybody who may read the question. No due time changes without a line here. */
@Repository
public class RequestLog {

    private final JdbcClient db;

    RequestLog(JdbcClient db) {
        this.db = db;
    }

    void add(ContributionId question, Deed deed, Line line) {
        db.sql("""
                        insert into expert.request_log (contribution_id, at, actor_id, what, to_id, note, due_before, due_after)
                        values (:id, :at, :actor, :what, :to, :note, :before, :after)
                        """)
                .param("id", question.value())
                .param("at", Timestamp.from(line.at()))
                .param("actor", line.actor() == null ? null : line.actor().value(), Types.BIGINT)
                .param("what", deed.name())
                .param("to", line.to() == null ? null : line.to().value(), Types.BIGINT)
                .param("note", line.note())
                .param("before", timestamp(line.dueBefore()), Types.TIMESTAMP)
                .param("after", timestamp(line.dueAfter()), Types.TIMESTAMP)
                .update();
    }

    /** The oldest first. */
    public List<Logged> of(ContributionId question) {
        return db.sql("""
                        select l.at, l.what, l.note, l.due_before, l.due_after, a.name as actor, t.name as whom
                          from expert.request_log l
                          left join member.profile a on a.id = l.actor_id
                          left join member.profile t on t.id = l.to_id
                         where l.contribution_id = ?
                         order by l.id
                        """).param(question.value()).query((rs, _) -> logged(rs)).list();
    }

    private static Logged logged(ResultSet rs) throws SQLException {
        return new Logged(
                rs.getTimestamp("at").toInstant(),
                Deed.valueOf(rs.getString("what")),
                rs.getString("actor"),
                rs.getString("whom"),
                rs.getString("note"),
                ExpertRequest.instant(rs, "due_before"),
                ExpertRequest.instant(rs, "due_after"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /**
     * A line to be written.
     *
     * @param actor null for the clock
     */
    record Line(
            Instant at,
            @Nullable MemberId actor,
            @Nullable MemberId to,
            String note,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {

        static Line by(@Nullable MemberId actor, Instant at, @Nullable Instant due) {
            return new Line(at, actor, null, "", due, due);
        }

        Line to(@Nullable MemberId whom) {
            return new Line(at, actor, whom, note, dueBefore, dueAfter);
        }

        Line says(String words) {
            return new Line(at, actor, to, words, dueBefore, dueAfter);
        }

        Line due(@Nullable Instant after) {
            return new Line(at, actor, to, note, dueBefore, after);
        }
    }

    /**
     * A line as it is read.
     *
     * @param actor name, or null for the clock
     */
    public record Logged(
            Instant at,
            Deed deed,
            @Nullable String actor,
            @Nullable String whom,
            String note,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {

        /** Key of the sentence, which names who did it and to whom; some are said in another way where nobody is named. */
        public String text() {
            boolean nobody = whom == null;
            String end = switch (deed) {
                case REMINDED -> nobody ? ".all" : "";
                case TOLD_LEAD -> nobody ? ".hosts" : "";
                case LET_GO -> nobody ? ".nobody" : "";
                default -> "";
            };
            return "expert.log." + deed.code() + end;
        }

        /** Whether the due time is another after it. */
        public boolean movesDue() {
            return dueAfter != null && !dueAfter.equals(dueBefore);
        }
    }
}
