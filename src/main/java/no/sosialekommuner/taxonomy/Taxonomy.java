package no.sosialekommuner.taxonomy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facets and their tags, as readers of a language see them.
 *
 * <p>Nearly every page asks for it and it seldom changes, so it is kept for {@link #KEPT}: that long a changed name may be
 * shown as it was. A slug that is not known is looked for again at once, so that a new tag works from its first second.
 */
@Repository
public class Taxonomy {

    static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Remembered<Language, Vocabulary> kept = Remembered.known(KEPT, this::load);

    Taxonomy(JdbcClient db) {
        this.db = db;
    }

    /** Every facet that has tags, in the order that editors gave them. */
    public List<Facet> facets(Language language) {
        return kept.get(language).facets();
    }

    /** @throws NotFound when no tag has the slug */
    public Tag require(String slug, Language language) {
        return find(slug, language).orElseThrow(NotFound::new);
    }

    public Optional<Tag> find(String slug, Language language) {
        return kept.get(language).find(slug).or(() -> {
            kept.forget(language);
            return kept.get(language).find(slug);
        });
    }

    /** The tag itself, and every one that lies under it, however deep. */
    public List<Tag> withThoseBelow(Tag tag, Language language) {
        return kept.get(language).withThoseBelow(tag);
    }

    /** Every tag by its number, for rows that hold numbers. */
    public NumberedTags numbered(Language language) {
        return new NumberedTags(kept.get(language).byNumber());
    }

    /** Facets or tags have changed: they are read again. */
    void forget() {
        kept.forgetAll();
    }

    /** Names by slug; a slug that no tag has any longer stands for itself. */
    public UnaryOperator<String> names(Language language) {
        return slug -> find(slug, language).map(Tag::name).orElse(slug);
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

    private Vocabulary load(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Tag> tags = db.sql("""
                        select f.slug as facet, case :language when 'NN' then f.name_nn when 'EN' then f.name_en else f.name_nb end as facet_name,
                               t.id, t.slug, case :language when 'NN' then t.name_nn when 'EN' then t.name_en else t.name_nb end as name,
                               p.slug as parent
                          from taxonomy.facet f
                          join taxonomy.tag t on t.facet_id = f.id
                          left join taxonomy.tag p on p.id = t.parent_id
                         order by f.position, f.id, t.position, t.id
                        """)
                .param("language", language.name())
                .query((rs, _) -> {
                    String facet = rs.getString("facet");
                    names.putIfAbsent(facet, rs.getString("facet_name"));
                    return new Tag(
                            new TagId(rs.getLong("id")),
                            rs.getString("slug"),
                            rs.getString("name"),
                            facet,
                            rs.getString("parent"));
                })
                .list();
        return Vocabulary.of(names, tags);
    }

    private record Vocabulary(
            List<Facet> facets, Map<String, Tag> bySlug, Map<Long, Tag> byNumber, Map<String, List<Tag>> below) {

        static Vocabulary of(Map<String, String> facets, List<Tag> tags) {
            Map<String, List<Tag>> byFacet = tags.stream().collect(Collectors.groupingBy(Tag::facet));
            return new Vocabulary(
                    facets.entrySet().stream()
                            .map(it ->
                                    new Facet(it.getKey(), it.getValue(), byFacet.getOrDefault(it.getKey(), List.of())))
                            .toList(),
                    tags.stream().collect(Collectors.toMap(Tag::slug, tag -> tag)),
                    tags.stream().collect(Collectors.toMap(tag -> tag.id().value(), tag -> tag)),
                    tags.stream().filter(tag -> tag.parent() != null).collect(Collectors.groupingBy(Tag::parent)));
        }

        /** Each tag has one place: a circle of parents, which nobody can make, would be walked once and no further. */
        List<Tag> withThoseBelow(Tag tag) {
            Set<Tag> found = new LinkedHashSet<>(List.of(tag));
            Deque<Tag> next = new ArrayDeque<>(found);
            while (!next.isEmpty()) {
                below.getOrDefault(next.remove().slug(), List.of()).stream()
                        .filter(found::add)
                        .forEach(next::add);
            }
            return List.copyOf(found);
        }

        Optional<Tag> find(String slug) {
            return Optional.ofNullable(bySlug.get(slug));
        }
    }
}
