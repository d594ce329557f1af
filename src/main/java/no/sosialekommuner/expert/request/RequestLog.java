package no.sosialekommuner.expert.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
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
                        insert into expert.request_log (contribution_id, at, actor_id, what, to_id, panel_id, note, due_before, due_after)
                        values (:id, :at, :actor, :what, :to, :panel, :note, :before, :after)
                        """)
                .param("id", question.value())
                .param("at", Timestamp.from(line.at()))
                .param("actor", line.actor() == null ? null : line.actor().value(), Types.BIGINT)
                .param("what", deed.name())
                .param("to", line.to() == null ? null : line.to().value(), Types.BIGINT)
                .param("panel", line.panel() == null ? null : line.panel().value(), Types.BIGINT)
                .param("note", line.note())
                .param("before", timestamp(line.dueBefore()), Types.TIMESTAMP)
                .param("after", timestamp(line.dueAfter()), Types.TIMESTAMP)
                .update();
    }

    /** The oldest first; panels are named in this language. */
    public List<Logged> of(ContributionId question, Language language) {
        return db.sql("""
                        select l.at, l.what, l.note, l.due_before, l.due_after, a.name as actor, t.name as whom,
                               case :language when 'NN' then p.name_nn when 'EN' then p.name_en else p.name_nb end as panel
                          from expert.request_log l
                          left join member.profile a on a.id = l.actor_id
                          left join member.profile t on t.id = l.to_id
                          left join expert.panel p on p.id = l.panel_id
                         where l.contribution_id = :question
                         order by l.id
                        """)
                .param("question", question.value())
                .param("language", language.name())
                .query((rs, _) -> logged(rs))
                .list();
    }

    private static Logged logged(ResultSet rs) throws SQLException {
        return new Logged(
                rs.getTimestamp("at").toInstant(),
                Deed.valueOf(rs.getString("what")),
                rs.getString("actor"),
                rs.getString("whom") == null ? rs.getString("panel") : rs.getString("whom"),
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
            @Nullable PanelId panel,
            String note,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {

        static Line by(@Nullable MemberId actor, Instant at, @Nullable Instant due) {
            return new Line(at, actor, null, null, "", due, due);
        }

        Line to(@Nullable MemberId whom) {
            return new Line(at, actor, whom, panel, note, dueBefore, dueAfter);
        }

        Line says(String words) {
            return new Line(at, actor, to, panel, words, dueBefore, dueAfter);
        }

        Line due(@Nullable Instant after) {
            return new Line(at, actor, to, panel, note, dueBefore, after);
        }

        /** Where it went; null for the hosts. */
        Line into(@Nullable PanelId whose) {
            return new Line(at, actor, to, whose, note, dueBefore, dueAfter);
        }
    }

    /**
     * A line as it is read.
     *
     * @param actor name, or null for the clock
     * @param whom name of a member or of a panel, or null
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
                case MOVED -> actor == null ? ".clock" : nobody ? ".hosts" : "";
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
