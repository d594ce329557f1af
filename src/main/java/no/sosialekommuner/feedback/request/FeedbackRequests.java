package no.sosialekommuner.feedback.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked for. A contribution's requests are asked for by whoever has made sure that the viewer reads it. */
@Repository
public class FeedbackRequests {

    /** As many rounds of one contribution are shown. */
    static final int ROUNDS = 20;

    private static final String SELECT = """
            select r.id, r.contribution_id, r.version, r.title, r.html, r.html_version,
                   case when r.html_version = :html then '' else r.body end as body, r.question, r.named, w.weight,
                   r.created_at, r.closes_at, r.closed_at, r.outcome, %s
              from feedback.request r
              join feedback.expert_weight w on w.version = r.expert_weight
              join member.profile p on p.id = r.asker_id
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Markdown markdown;

    FeedbackRequests(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /** @throws NotFound when there is no such request, or the viewer was not asked */
    public FeedbackRequest requireAsked(long id, Viewer viewer) {
        return db.sql(SELECT + """
                         where r.id = :id
                           and exists (select 1 from feedback.asked a where a.request_id = r.id and a.member_id = :viewer)
                        """)
                .param("html", Markdown.VERSION)
                .param("id", id)
                .param("viewer", viewer.id().value())
                .query(this::request)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The contribution whose input is asked for; whether the viewer reads it is not asked here. */
    public Optional<ContributionId> contributionOf(long request) {
        return db.sql("select r.contribution_id from feedback.requested r where r.id = ?")
                .param(request)
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .optional();
    }

    /** The rounds of a contribution, the newest first. */
    public List<FeedbackRequest> of(ContributionId contribution) {
        return db.sql(SELECT + """
                         where r.contribution_id = :contribution and r.called_off_at is null
                         order by r.id desc
                         limit :most
                        """)
                .param("html", Markdown.VERSION)
                .param("contribution", contribution.value())
                .param("most", ROUNDS)
                .query(this::request)
                .list();
    }

    public List<Criterion> criteria(long request) {
        return db.sql(
                        "select k.id, k.name, k.weight from feedback.criterion k where k.request_id = ? order by k.position")
                .param(request)
                .query((rs, _) -> new Criterion(rs.getLong("id"), rs.getString("name"), rs.getInt("weight")))
                .list();
    }

    public Progress progress(long request) {
        return db.sql("""
                        select count(*) filter (where p.active or i.answered_at is not null) as asked,
                               count(i.answered_at) as answered,
                               count(*) filter (where i.declined_at is not null and p.active) as declined
                          from feedback.invited i
                          join member.profile p on p.id = i.member_id
                         where i.request_id = ?
                        """)
                .param(request)
                .query((rs, _) -> new Progress(rs.getInt("asked"), rs.getInt("answered"), rs.getInt("declined")))
                .single();
    }

    /** Those who were asked, by name, as far as a page holds them. */
    public List<Invited> invited(long request, int most) {
        return db.sql("""
                        select i.answered_at, i.declined_at is not null as has_declined, i.declined, %s
                          from feedback.invited i
                          join member.profile p on p.id = i.member_id and (p.active or i.answered_at is not null)
                         where i.request_id = ?
                         order by i.answered_at is null, i.declined_at is null, p.name collate "nb-x-icu", p.id
                         limit ?
                        """.formatted(Person.COLUMNS))
                .params(request, most)
                .query((rs, _) -> new Invited(
                        Person.of(rs),
                        rs.getTimestamp("answered_at") != null,
                        rs.getBoolean("has_declined"),
                        rs.getString("declined")))
                .list();
    }

    /**
     * One who was asked.
     *
     * @param why what one said who does not answer, or the empty text
     */
    public record Invited(Person person, boolean answered, boolean declined, String why) {}

    private FeedbackRequest request(ResultSet rs, int number) throws SQLException {
        Timestamp closed = rs.getTimestamp("closed_at");
        Instant closedAt = closed == null ? null : closed.toInstant();
        return new FeedbackRequest(
                rs.getLong("id"),
                new ContributionId(rs.getLong("contribution_id")),
                Person.of(rs),
                rs.getInt("version"),
                rs.getString("title"),
                markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("body")),
                rs.getString("question"),
                rs.getBoolean("named"),
                rs.getBigDecimal("weight"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("closes_at").toInstant(),
                closedAt,
                rs.getString("outcome"));
    }
}
