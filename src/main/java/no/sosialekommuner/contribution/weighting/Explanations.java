package no.sosialekommuner.contribution.weighting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.weighting.Explanation.Part;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells of one contribution, in numbers, what its lists go by. The formula itself is in the database. */
@Repository
class Explanations {

    private static final int FIRST = 100;

    private final JdbcClient db;
    private final Clock clock;

    Explanations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Nothing when nothing was said of it in the period, or when it has not been counted yet. */
    Optional<Explanation> of(ContributionId id, Period period, Viewer viewer) {
        return db.sql("""
                        select c.published_at, n.ratings, n.stars, n.accepted, n.saves, n.likes, n.experts, s.mean,
                               w.rating as w_rating, w.accepted as w_accepted, w.saves as w_saves, w.likes as w_likes,
                               w.expert as w_expert, w.half_life,
                               (select count(*)
                                  from (select 1
                                          from contribution.tally a
                                          join contribution.contribution o on o.id = a.contribution_id
                                         where a.tag_id = 0 and a.days = n.days and o.state = 'PUBLISHED'
                                           and (a.useful, a.contribution_id) > (n.useful, n.contribution_id)
                                           and (o.space_id in (select r.space_id from space.reader r
                                                                where r.member_id = :viewer)) is true
                                         limit %d) better) as better
                          from contribution.tally n
                          join contribution.contribution c on c.id = n.contribution_id
                         cross join contribution.weighing s
                          join contribution.weighting w on w.version = s.version
                         where n.contribution_id = :id and n.days = :days and n.tag_id = 0 and n.useful is not null
                        """.formatted(FIRST))
                .param("id", id.value())
                .param("days", period.days())
                .param("viewer", viewer.id().value())
                .query((rs, _) -> explanation(rs, period))
                .optional();
    }

    private Explanation explanation(ResultSet rs, Period period) throws SQLException {
        Integer halfLife = period == Period.ALL ? rs.getObject("half_life", Integer.class) : null;
        int ratings = rs.getInt("ratings");
        double mean = (5 * rs.getDouble("mean") + rs.getInt("stars")) / (5 + ratings);
        int better = rs.getInt("better");
        return new Explanation(
                List.of(
                        new Part("rating", mean, (mean - 1) / 4, rs.getDouble("w_rating")),
                        new Part("accepted", rs.getInt("accepted"), rs.getInt("accepted"), rs.getDouble("w_accepted")),
                        doubling("saves", rs.getInt("saves"), rs.getDouble("w_saves")),
                        doubling("likes", rs.getInt("likes"), rs.getDouble("w_likes")),
                        doubling("expert", rs.getInt("experts"), rs.getDouble("w_expert"))),
                ratings,
                halfLife == null ? null : age(rs.getTimestamp("published_at").toInstant()),
                halfLife,
                better >= FIRST ? null : (@Nullable Integer) (better + 1));
    }

    private static Part doubling(String code, int number, double weight) {
        return new Part(code, number, Math.log(1.0 + number) / Math.log(2), weight);
    }

    private long age(Instant published) {
        return Math.max(0, Duration.between(published, clock.instant()).toDays());
    }
}
