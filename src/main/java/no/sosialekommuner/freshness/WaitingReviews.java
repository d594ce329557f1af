package no.sosialekommuner.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members are asked about and have not answered: only what each may read now. */
@Repository
public class WaitingReviews {

    private static final int MOST = 50;

    private final JdbcClient db;

    WaitingReviews(JdbcClient db) {
        this.db = db;
    }

    /** One's own first, and of each the longest asked first; no more than fifty. */
    public List<WaitingReview> of(MemberId member) {
        return of(List.of(member)).getOrDefault(member, List.of());
    }

    /** The same for many members in one statement. */
    public Map<MemberId, List<WaitingReview>> of(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                        select m.id as asked_member, w.contribution_id, w.title, w.kind, w.owner, w.round, w.since, w.doubts,
                               s.name as space_name, s.in_full, s.kind = 'COUNSEL' as confidential,
                               (select count(*)::int from freshness.opinion o
                                 where o.contribution_id = w.contribution_id and o.round = w.round and o.say = 'YES') as yes
                          from unnest(cast(:members as bigint[])) as m(id)
                         cross join lateral (
                               select * from freshness.waiting w
                                where w.member_id = m.id
                                order by w.owner desc, w.asked_on, w.contribution_id
                                limit :most) w
                          join space.mailing s on s.id = w.space_id
                         order by m.id, w.owner desc, w.asked_on, w.contribution_id
                        """)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("most", MOST)
                .query((rs, _) -> Map.entry(new MemberId(rs.getLong("asked_member")), waiting(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static WaitingReview waiting(ResultSet rs) throws SQLException {
        return new WaitingReview(
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("space_name"),
                rs.getBoolean("owner"),
                rs.getInt("round"),
                rs.getTimestamp("since").toInstant(),
                rs.getInt("yes"),
                rs.getInt("doubts"),
                rs.getBoolean("in_full"),
                rs.getBoolean("confidential"));
    }
}
