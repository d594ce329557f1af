package no.sosialekommuner.taxonomy;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.database.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tags as other systems bring them: looked up by slug, and added to a facet of their own. */
@Repository
public class IncomingTags {

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    IncomingTags(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** The tags that these slugs lead to; a slug that no tag has or had is left out. */
    public Map<String, TagId> bySlug(Collection<String> slugs) {
        return db
                .sql("select k.slug, k.tag_id from taxonomy.known k where k.slug = any(?)")
                .param(slugs.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("slug"), new TagId(rs.getLong("tag_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Adds tags that are not there yet, with one name for all languages, and the facet when it is missing. A slug that a
     * tag of another facet already has, or had, is left as it is.
     *
     * @param names the tag's name by its slug
     */
    @Transactional
    public void add(String facetSlug, String facetName, Map<String, String> names) {
        db.sql("""
                        insert into taxonomy.facet (slug, name_nb, name_nn, name_en, position)
                        select ?, ?, ?, ?, coalesce(max(f.position), 0) + 1 from taxonomy.facet f
                        on conflict (slug) do nothing
                        """).params(facetSlug, facetName, facetName, facetName).update();
        db.sql("""
                        insert into taxonomy.tag (facet_id, slug, name_nb, name_nn, name_en)
                        select f.id, i.slug, i.name, i.name, i.name
                          from taxonomy.facet f, unnest(?::text[], ?::text[]) as i(slug, name)
                         where f.slug = ?
                           and not exists (select 1 from taxonomy.address a where a.slug = i.slug)
                        on conflict (slug) do nothing
                        """)
                .params(names.keySet().toArray(String[]::new), names.values().toArray(String[]::new), facetSlug)
                .update();
        AfterCommit.run(taxonomy::forget);
    }
}
