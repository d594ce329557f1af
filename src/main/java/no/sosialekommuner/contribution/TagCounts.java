package no.sosialekommuner.contribution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many contributions with each tag, or one that lies under it, a viewer may read. It takes a look at every one of them, so the answer is kept for
 * {@link #KEPT}: that old may a count be, and that alone.
 */
@Repository
public class TagCounts {

    static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Remembered<MemberId, Map<String, Integer>> kept = Remembered.known(KEPT, this::count);

    TagCounts(JdbcClient db) {
        this.db = db;
    }

    /**
     * How many published contributions have each tag itself, whoever may read them; for those who tend the tags. What was asked
     * in confidence is not counted: that somebody asks about something tells enough.
     */
    public Map<TagId, Integer> published() {
        Map<TagId, Integer> counts = new HashMap<>();
        db.sql("""
                        select t.tag_id, count(*)::int as number
                          from contribution.tagging t
                          join contribution.contribution c on c.id = t.contribution_id
                         where c.state = 'PUBLISHED'
                           and c.space_id not in (select s.id from space.entrance s where s.kind = 'COUNSEL')
                         group by t.tag_id
                        """).query(rs -> {
            counts.put(new TagId(rs.getLong("tag_id")), rs.getInt("number"));
        });
        return counts;
    }

    /** By slug; tags that nothing has are left out. */
    public Map<String, Integer> readableBy(Viewer viewer) {
        return kept.get(viewer.id());
    }

    private Map<String, Integer> count(MemberId viewer) {
        return db
                .sql("""
                        with recursive above as (
                          select l.id as tag_id, l.id as upper_id, l.parent_id from taxonomy.label l
                          union
                          select a.tag_id, l.id, l.parent_id
                            from above a
                            join taxonomy.label l on l.id = a.parent_id)
                        select l.slug, n.number
                          from (select a.upper_id, count(distinct c.id)::int as number
                                  from contribution.contribution c
                                  join contribution.tagging t on t.contribution_id = c.id
                                  join above a on a.tag_id = t.tag_id
                                 where c.state = 'PUBLISHED'
                                   and (c.space_id in (select r.space_id from space.reader r where r.member_id = ?)) is true
                                 group by a.upper_id) n
                          join taxonomy.label l on l.id = n.upper_id
                        """)
                .param(viewer.value())
                .query((rs, _) -> Map.entry(rs.getString("slug"), rs.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
