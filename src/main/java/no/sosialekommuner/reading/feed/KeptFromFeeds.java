package no.sosialekommuner.reading.feed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked in confidence: a feed is read by machines that belong to others, and an address with a key in it is passed on. */
@Repository
class KeptFromFeeds {

    private final JdbcClient db;

    KeptFromFeeds(JdbcClient db) {
        this.db = db;
    }

    Set<ContributionId> among(Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql("""
                        select c.id
                          from contribution.published c
                          join space.entrance s on s.id = c.space_id and s.kind = 'COUNSEL'
                         where c.id = any (cast(? as bigint[]))
                        """)
                .param(contributions.stream().map(ContributionId::value).toArray(Long[]::new))
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .list());
    }
}
