package no.sosialekommuner.feedback.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.sosialekommuner.contribution.passage.Passages;
import no.sosialekommuner.feedback.FeedbackTreated;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The log: each remark that came in, and what was made of it. */
@Repository
public class RemarkLog {

    /** As many remarks stand on a page. */
    public static final int SIZE = 50;

    private static final String SELECT = """
            select m.id, m.request_id, m.quote as passage_quote, m.before as passage_before, m.after as passage_after,
                   r.version as passage_version, m.body, m.verdict, m.why, %s
              from feedback.remark m
              join feedback.request r on r.id = m.request_id
              join feedback.invited i on i.request_id = m.request_id and i.member_id = m.member_id
              join member.profile p on p.id = m.member_id
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Markdown markdown;
    private final ApplicationEventPublisher events;

    RemarkLog(JdbcClient db, Markdown markdown, ApplicationEventPublisher events) {
        this.db = db;
        this.markdown = markdown;
        this.events = events;
    }

    /** @param after the last remark of the page before, or 0; one more than {@link #SIZE} is given where there are more */
    public List<LoggedRemark> of(long request, long after) {
        return db.sql(SELECT + """
                         where m.request_id = ? and m.id > ? and i.answered_at is not null
                         order by m.id
                         limit ?
                        """)
                .params(request, after, SIZE + 1)
                .query(this::remark)
                .list();
    }

    /** How many remarks the asker has not dealt with yet. */
    public int untreated(long request) {
        return db.sql("select count(*) from feedback.remark m where m.request_id = ? and m.verdict is null")
                .param(request)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when the request has no such remark */
    public LoggedRemark require(long request, long remark) {
        return db.sql(SELECT + " where m.request_id = ? and m.id = ? and i.answered_at is not null")
                .params(request, remark)
                .query(this::remark)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Says what was made of it; who made the remark is told. The same said twice is said once. */
    @Transactional
    public void treat(LoggedRemark remark, Treatment treatment, String why, MemberId by) {
        int changed = db.sql("""
                        update feedback.remark
                           set verdict = :verdict, why = :why, decided_at = now()
                         where id = :id and (verdict is distinct from :verdict or why <> :why)
                        """)
                .param("verdict", treatment.name())
                .param("why", why)
                .param("id", remark.id())
                .update();
        if (changed > 0) {
            events.publishEvent(
                    new FeedbackTreated(remark.request(), remark.by().id(), by));
        }
    }

    private LoggedRemark remark(ResultSet rs, int number) throws SQLException {
        String treatment = rs.getString("verdict");
        return new LoggedRemark(
                rs.getLong("id"),
                rs.getLong("request_id"),
                Person.of(rs),
                Passages.in(rs),
                markdown.html(rs.getString("body")),
                treatment == null ? null : Treatment.valueOf(treatment),
                rs.getString("why"));
    }
}
