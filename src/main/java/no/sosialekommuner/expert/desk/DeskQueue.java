package no.sosialekommuner.expert.desk;

import java.util.List;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies on a desk. Only questions that the viewer may read. */
@Repository
class DeskQueue {

    static final int SIZE = 20;

    /** A panel has so many open at most that a page can show; more would be a sign of something else. */
    private static final int MOST_OPEN = 200;

    private static final String SELECT = """
            with mine as (
              select m.panel_id as id from expert.panel_member m where m.member_id = :viewer
              union
              select p.id from expert.panel p where p.lead_id = :viewer)
            select %s, c.title, h.name as holder,
                   case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end as panel,
                   r.holder_id = :viewer as mine,
                   exists (select 1 from expert.opinion o
                            where o.contribution_id = r.contribution_id and o.asked_of = :viewer and o.given_at is null) as asked,
                   %s
              from expert.request r
              join contribution.published c on c.id = r.contribution_id
              join member.profile p on p.id = r.asker_id
              left join member.profile h on h.id = r.holder_id
              left join expert.panel l on l.id = r.panel_id
             where r.asker_id <> :viewer
               and exists (select 1 from space.reader x where x.space_id = c.space_id and x.member_id = :viewer offset 0)
            """.formatted(ExpertRequest.COLUMNS, Person.COLUMNS);

    private static final String OWN = """
               and (r.holder_id = :viewer
                    or r.holder_id is null and (r.panel_id in (select id from mine) or r.panel_id is null and :host)
                    or exists (select 1 from expert.opinion o
                                where o.contribution_id = r.contribution_id and o.asked_of = :viewer and o.given_at is null))
            """;

    private static final String ALL = """
               and (r.holder_id = :viewer or r.panel_id in (select id from mine)
                    or :host and (not r.confidential or r.panel_id is null))
            """;

    private static final String BY_DUE = """
               and r.state in ('OPEN', 'WAITING')
             order by r.due_at nulls last, r.contribution_id
             limit %d
            """.formatted(MOST_OPEN);

    /** The newest of those that the viewer reads: each of them is looked up by itself, however many are done. */
    private static final String DONE = """
            select d.contribution_id
              from expert.request d
              join contribution.published q on q.id = d.contribution_id
             where %s and d.state not in ('OPEN', 'WAITING') and d.contribution_id < :before and d.asker_id <> :viewer
               and exists (select 1 from space.reader x where x.space_id = q.space_id and x.member_id = :viewer offset 0)
             order by d.contribution_id desc
             limit 21
            """;

    private static final String OWN_DONE =
            """
            (%s) union (select f.contribution_id from mine cross join lateral (%s) f)
            """.formatted(DONE.formatted("d.holder_id = :viewer"), DONE.formatted("d.panel_id = mine.id"));

    private final JdbcClient db;

    DeskQueue(JdbcClient db) {
        this.db = db;
    }

    /** What the viewer has taken or is asked about, and what nobody in the viewer's panels has taken; by due time. */
    List<QueueRow> own(Viewer viewer) {
        return find(SELECT + OWN + BY_DUE, viewer, Long.MAX_VALUE);
    }

    /** All that is under way in the viewer's panels; everything for hosts. */
    List<QueueRow> all(Viewer viewer) {
        return find(SELECT + ALL + BY_DUE, viewer, Long.MAX_VALUE);
    }

    /** What is done, the newest question first; one more than {@link #SIZE} where there are more. */
    List<QueueRow> done(Viewer viewer, long before) {
        return find(
                SELECT + " and r.contribution_id in (" + (viewer.hosts() ? DONE.formatted("true") : OWN_DONE)
                        + ") order by r.contribution_id desc limit 21",
                viewer,
                before);
    }

    private List<QueueRow> find(String sql, Viewer viewer, long before) {
        return db.sql(sql)
                .param("viewer", viewer.id().value())
                .param("language", viewer.language().name())
                .param("host", viewer.hosts())
                .param("before", before)
                .query((rs, _) -> new QueueRow(
                        ExpertRequest.of(rs),
                        rs.getString("title"),
                        Person.of(rs),
                        rs.getString("panel"),
                        rs.getString("holder"),
                        rs.getBoolean("mine"),
                        rs.getBoolean("asked")))
                .list();
    }
}
