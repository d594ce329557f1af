package no.sosialekommuner.curation;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.TagCounts;
import no.sosialekommuner.taxonomy.TagId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much every tag is used, by contributions and by members. */
@Repository
public class Uses {

    private final JdbcClient db;
    private final TagCounts counts;

    Uses(JdbcClient db, TagCounts counts) {
        this.db = db;
        this.counts = counts;
    }

    public Map<TagId, Use> all() {
        Map<TagId, Integer> members = new HashMap<>();
        db.sql("select i.tag_id, count(*)::int as number from member.interest i group by i.tag_id")
                .query(rs -> {
                    members.put(new TagId(rs.getLong("tag_id")), rs.getInt("number"));
                });
        Map<TagId, Use> uses = new HashMap<>();
        counts.published().forEach((tag, number) -> uses.put(tag, new Use(number, members.getOrDefault(tag, 0))));
        members.forEach((tag, number) -> uses.putIfAbsent(tag, new Use(0, number)));
        return uses;
    }

    public Use of(TagId tag) {
        return all().getOrDefault(tag, Use.NONE);
    }

    public record Use(int contributions, int members) {

        public static final Use NONE = new Use(0, 0);

        public boolean none() {
            return contributions == 0 && members == 0;
        }
    }
}
