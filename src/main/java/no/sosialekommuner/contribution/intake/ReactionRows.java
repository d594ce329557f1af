package no.sosialekommuner.contribution.intake;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ReactionIntake.Bookmarked;
import no.sosialekommuner.contribution.ReactionIntake.Followed;
import no.sosialekommuner.contribution.ReactionIntake.Rated;
import no.sosialekommuner.contribution.ReactionIntake.Visited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores reactions that come from elsewhere, and keeps the counters in the rows they belong to. */
@Repository
public class ReactionRows {

    private final JdbcClient db;
    private final JsonMapper json;

    ReactionRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public void visits(List<Visited> visits) {
        String rows = json.writeValueAsString(visits.stream()
                .map(it -> new VisitRow(it.contribution().value(), it.member().value(), it.firstAt(), it.lastAt()))
                .toList());
        db.sql("""
                        insert into contribution.visit (contribution_id, member_id, first_at, last_at)
                        select i.contribution, i.member, i.first, i.last
                          from json_to_recordset(?::json) as i(
                               contribution bigint, member bigint, "first" timestamptz, "last" timestamptz)
                        on conflict do nothing
                        """).param(rows).update();
        db.sql("""
                        update contribution.contribution c
                           set reader_count = (select count(*) from contribution.visit v
                                                where v.contribution_id = c.id and v.member_id <> c.author_id)
                         where c.id in (select i.contribution from json_to_recordset(?::json) as i(contribution bigint))
                        """).param(rows).update();
    }

    public void ratings(List<Rated> ratings) {
        String rows = json.writeValueAsString(ratings.stream()
                .map(it -> new RatingRow(it.contribution().value(), it.member().value(), it.value(), it.at()))
                .toList());
        db.sql("""
                        insert into contribution.rating (contribution_id, member_id, value, updated_at)
                        select i.contribution, i.member, i.value, i.at
                          from json_to_recordset(?::json) as i(
                               contribution bigint, member bigint, value int, at timestamptz)
                        on conflict do nothing
                        """).param(rows).update();
        db.sql("""
                        update contribution.contribution c
                           set rating_count = r.count, rating_sum = r.sum
                          from (select contribution_id, count(*) as count, sum(value) as sum
                                  from contribution.rating
                                 where contribution_id in (select i.contribution
                                                             from json_to_recordset(?::json) as i(contribution bigint))
                                 group by contribution_id) r
                         where c.id = r.contribution_id
                        """).param(rows).update();
    }

    public void bookmarks(List<Bookmarked> bookmarks) {
        db.sql("""
                        insert into contribution.bookmark (contribution_id, member_id, folder, note, created_at)
                        select i.contribution, i.member, i.folder, i.note, i.at
                          from json_to_recordset(?::json) as i(
                               contribution bigint, member bigint, folder text, note text, at timestamptz)
                        on conflict do nothing
                        """)
                .param(json.writeValueAsString(bookmarks.stream()
                        .map(it -> new BookmarkRow(
                                it.contribution().value(), it.member().value(), it.folder(), it.note(), it.at()))
                        .toList()))
                .update();
    }

    public void follows(List<Followed> follows) {
        db.sql("""
                        insert into contribution.follow (contribution_id, member_id, created_at)
                        select i.contribution, i.member, i.at
                          from json_to_recordset(?::json) as i(contribution bigint, member bigint, at timestamptz)
                        on conflict do nothing
                        """)
                .param(json.writeValueAsString(follows.stream()
                        .map(it -> new FollowRow(
                                it.contribution().value(), it.member().value(), it.at()))
                        .toList()))
                .update();
    }

    private record VisitRow(long contribution, long member, Instant first, Instant last) {}

    private record RatingRow(long contribution, long member, int value, Instant at) {}

    private record BookmarkRow(long contribution, long member, String folder, String note, Instant at) {}

    private record FollowRow(long contribution, long member, Instant at) {}
}
