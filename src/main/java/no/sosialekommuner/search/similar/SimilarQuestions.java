package no.sosialekommuner.search.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.find.Searches;
import no.sosialekommuner.search.index.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions like the one that is being written, and whom they have answered. */
@Repository
class SimilarQuestions {

    /** Shorter titles are like too much. */
    private static final int SHORTEST = 8;

    private static final int MOST = 5;

    private final JdbcClient db;
    private final Searches searches;

    SimilarQuestions(JdbcClient db, Searches searches) {
        this.db = db;
        this.searches = searches;
    }

    /** The five that are most like it, of those that the viewer may read. */
    List<Similar> to(String title, Viewer viewer) {
        if (title.strip().length() < SHORTEST) {
            return List.of();
        }
        List<Long> ids = searches.like(title, viewer, Kind.QUESTION, MOST).stream()
                .map(EntryId::number)
                .toList();
        List<Similar> found = new ArrayList<>(db.sql("""
                        select c.id, c.title, c.answered, c.reply_count,
                               (select count(*) from search.answered a where a.contribution_id = c.id)::int as helped
                          from contribution.searchable_contribution c
                         where c.id = any (:ids)
                           and c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .query((rs, _) -> new Similar(
                        new ContributionId(rs.getLong("id")),
                        rs.getString("title"),
                        rs.getBoolean("answered"),
                        rs.getInt("reply_count"),
                        rs.getInt("helped")))
                .list());
        found.sort(Comparator.comparingInt(it -> ids.indexOf(it.id().value())));
        return found;
    }

    /** The member need not ask any more. */
    void answered(ContributionId question, MemberId member) {
        db.sql("insert into search.answered (contribution_id, member_id) values (?, ?) on conflict do nothing")
                .params(question.value(), member.value())
                .update();
    }
}
