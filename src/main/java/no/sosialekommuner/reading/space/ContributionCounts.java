package no.sosialekommuner.reading.space;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much lies in the spaces of a list. */
@Repository
class ContributionCounts {

    /** Nobody needs to know more exactly, and counting stops there. */
    static final int MOST = 1_000;

    private final JdbcClient db;

    ContributionCounts(JdbcClient db) {
        this.db = db;
    }

    /** The number of published contributions, {@link #MOST} where there are more; only of those that may be read. */
    Map<SpaceId, Integer> in(List<SpaceCard> spaces) {
        return db
                .sql("""
                        select i.id,
                               (select count(*)
                                  from (select 1 from contribution.published c where c.space_id = i.id limit ?) lying) as held
                          from unnest(?::bigint[]) as i(id)
                        """)
                .params(
                        MOST,
                        spaces.stream()
                                .filter(SpaceCard::readable)
                                .map(it -> it.id().value())
                                .toArray(Long[]::new))
                .query((rs, _) -> Map.entry(new SpaceId(rs.getLong("id")), rs.getInt("held")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
