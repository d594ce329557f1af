package no.sosialekommuner.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facets and their tags, as readers of a language see them. */
@Repository
public class Taxonomy {

    private final JdbcClient db;

    Taxonomy(JdbcClient db) {
        this.db = db;
    }

    /** Every facet with its tags, in the order that editors gave them. */
    public List<Facet> facets(Language language) {
        Map<String, List<Tag>> tags = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("""
                        select f.slug as facet, case :language when 'NN' then f.name_nn when 'EN' then f.name_en else f.name_nb end as facet_name,
                               t.id, t.slug, case :language when 'NN' then t.name_nn when 'EN' then t.name_en else t.name_nb end as name,
                               p.slug as parent
                          from taxonomy.facet f
                          join taxonomy.tag t on t.facet_id = f.id
                          left join taxonomy.tag p on p.id = t.parent_id
                         order by f.position, f.id, t.position, t.id
                        """).param("language", language.name()).query(rs -> {
            String facet = rs.getString("facet");
            names.put(facet, rs.getString("facet_name"));
            tags.computeIfAbsent(facet, _ -> new ArrayList<>())
                    .add(new Tag(
                            new TagId(rs.getLong("id")),
                            rs.getString("slug"),
                            rs.getString("name"),
                            facet,
                            rs.getString("parent")));
        });
        return names.entrySet().stream()
                .map(facet -> new Facet(facet.getKey(), facet.getValue(), tags.getOrDefault(facet.getKey(), List.of())))
                .toList();
    }

    /** @throws NotFound when no tag has the slug */
    public Tag require(String slug, Language language) {
        return facets(language).stream()
                .flatMap(facet -> facet.tags().stream())
                .filter(tag -> tag.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The tags of these slugs.
     *
     * @param field the form's field that a fault is said beside
     * @throws Invalid when one of them is unknown
     */
    public Set<TagId> requireAll(Collection<String> slugs, String field) {
        Set<String> wanted = new LinkedHashSet<>(slugs);
        Set<TagId> found = new LinkedHashSet<>(db.sql("select t.id from taxonomy.tag t where t.slug = any(?)")
                .param(wanted.toArray(String[]::new))
                .query((rs, _) -> new TagId(rs.getLong("id")))
                .list());
        if (found.size() < wanted.size()) {
            throw new Invalid(field, "web.fault.typeMismatch");
        }
        return found;
    }
}
