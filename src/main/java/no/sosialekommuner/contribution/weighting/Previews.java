package no.sosialekommuner.contribution.weighting;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lists would look like by weights that are not set. However many contributions there are, only those that are the most
 * useful now are weighed anew: what comes to the top from far below is seen when the weights are set.
 */
@Repository
class Previews {

    static final int AMONG = 10_000;

    private static final int FEW = 10;

    private final JdbcClient db;

    Previews(JdbcClient db) {
        this.db = db;
    }

    Preview of(Weights weights, Viewer viewer) {
        return new Preview(top("n.useful", weights, viewer), top("""
                contribution.useful_place(0, c.published_at, n.ratings, n.stars, n.accepted, n.saves, n.likes, n.experts,
                  cast(row(0, :rating, :accepted, :saves, :likes, :expert, cast(:halfLife as int), '', null, now())
                       as contribution.weighting),
                  (select coalesce(s.next_mean, s.mean) from contribution.weighing s))
                """, weights, viewer), areMore() ? AMONG : null);
    }

    private boolean areMore() {
        return db.sql("""
                        select exists (select 1 from contribution.tally n
                                        where n.tag_id = 0 and n.days = 0 and n.useful is not null
                                        order by n.useful desc, n.contribution_id desc
                                       offset ?)
                        """).param(AMONG).query(Boolean.class).single();
    }

    private List<Ranked> top(String place, Weights weights, Viewer viewer) {
        return db.sql("""
                        with weighed as materialized (
                          select * from contribution.tally t
                           where t.tag_id = 0 and t.days = 0 and t.useful is not null
                           order by t.useful desc, t.contribution_id desc
                           limit %d)
                        select c.id, c.title
                          from weighed n
                          join contribution.contribution c on c.id = n.contribution_id
                         where c.state = 'PUBLISHED'
                           and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                         order by %s desc, n.contribution_id desc
                         limit %d
                        """.formatted(AMONG, place, FEW))
                .param("viewer", viewer.id().value())
                .param("rating", weights.rating())
                .param("accepted", weights.accepted())
                .param("saves", weights.saves())
                .param("likes", weights.likes())
                .param("expert", weights.expert())
                .param("halfLife", weights.halfLife())
                .query((rs, number) ->
                        new Ranked(number + 1, new ContributionId(rs.getLong("id")), rs.getString("title")))
                .list();
    }
}
