package no.sosialekommuner.taxonomy;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facets and their tags, as readers of a language see them.
 *
 * <p>Nearly every page asks for it and it seldom changes, so it is kept for {@link #KEPT}: that long another node may show a
 * changed name as it was. A slug that is not known is looked for again at once, so that a new tag works from its first
 * second. A slug that a tag had earlier, and that of a tag that another took over, lead to where they would lead now.
 */
@Repository
public class Taxonomy {

    static final Duration KEPT = Duration.ofSeconds(10);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<Language, Vocabulary> kept = Remembered.known(KEPT, this::load);

    Taxonomy(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Every facet that has tags, in the order that editors gave them; what is retired is left out. */
    public List<Facet> facets(Language language) {
        return kept.get(language).facets();
    }

    /** What a form offers: what is of use today, and what was chosen before, whatever became of it. */
    public List<Facet> offered(Language language, Collection<String> chosen) {
        return kept.get(language).offered(LocalDate.now(clock.withZone(OSLO)), chosen);
    }

    /** Everything, also what is retired; not what was merged into something else. */
    public List<Facet> all(Language language) {
        return kept.get(language).all();
    }

    /** @throws NotFound when no tag has or had the slug */
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

    /** The tag that is called so: by a name or a synonym in any language, whatever the case and the marks. */
    public Optional<Tag> called(String words, Language language) {
        return Optional.ofNullable(kept.get(language).called(words));
    }

    /** Every tag by its number, for rows that hold numbers. */
    public NumberedTags numbered(Language language) {
        return new NumberedTags(kept.get(language).byNumber());
    }

    /** The same slugs as they are today; unknown ones stay. */
    public List<String> current(Collection<String> slugs) {
        Vocabulary vocabulary = kept.get(Language.NB);
        return slugs.stream()
                .map(slug -> vocabulary.find(slug).map(Tag::slug).orElse(slug))
                .distinct()
                .toList();
    }

    /** Facets or tags have changed: they are read again. */
    public void forget() {
        kept.forgetAll();
    }

    /** Names by slug; a slug that no tag has any longer stands for itself. */
    public UnaryOperator<String> names(Language language) {
        return slug -> find(slug, language).map(Tag::name).orElse(slug);
    }

    /**
     * The tags that these slugs lead to.
     *
     * @param field the form's field that a fault is said beside
     * @throws Invalid when one of them is unknown
     */
    public Set<TagId> requireAll(Collection<String> slugs, String field) {
        Set<String> wanted = new LinkedHashSet<>(slugs);
        Map<String, TagId> found = new HashMap<>();
        db.sql("select k.slug, k.tag_id from taxonomy.known k where k.slug = any(?)")
                .param(wanted.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString("slug"), new TagId(rs.getLong("tag_id")));
                });
        if (found.size() < wanted.size()) {
            throw new Invalid(field, "web.fault.typeMismatch");
        }
        return new LinkedHashSet<>(found.values());
    }

    private Vocabulary load(Language language) {
        List<Vocabulary.Head> heads = db.sql("""
                        select f.slug, case :language when 'NN' then f.name_nn when 'EN' then f.name_en else f.name_nb end as name,
                               f.retired_at is not null as retired
                          from taxonomy.facet f
                         order by f.position, f.id
                        """)
                .param("language", language.name())
                .query((rs, _) ->
                        new Vocabulary.Head(rs.getString("slug"), rs.getString("name"), rs.getBoolean("retired")))
                .list();
        Set<Long> merged = new HashSet<>();
        List<Tag> tags = db.sql("""
                        select f.slug as facet, t.id, t.slug, p.slug as parent, t.merged_into,
                               case :language when 'NN' then t.name_nn when 'EN' then t.name_en else t.name_nb end as name,
                               case :language when 'NN' then t.about_nn when 'EN' then t.about_en else t.about_nb end as about,
                               array[t.name_nb, t.name_nn, t.name_en] as names,
                               t.synonyms_nb || t.synonyms_nn || t.synonyms_en as synonyms,
                               t.season_from, t.season_to, t.valid_from, t.valid_to, t.retired_at is not null as retired
                          from taxonomy.facet f
                          join taxonomy.tag t on t.facet_id = f.id
                          left join taxonomy.tag p on p.id = t.parent_id
                         order by f.position, f.id, t.position, t.id
                        """)
                .param("language", language.name())
                .query((rs, _) -> tag(rs, merged))
                .list();
        Map<String, Long> addresses = new HashMap<>();
        db.sql("select k.slug, k.tag_id from taxonomy.known k").query(rs -> {
            addresses.put(rs.getString("slug"), rs.getLong("tag_id"));
        });
        return Vocabulary.of(heads, tags, merged, addresses);
    }

    private static Tag tag(ResultSet rs, Set<Long> merged) throws SQLException {
        long id = rs.getLong("id");
        if (rs.getLong("merged_into") != 0) {
            merged.add(id);
        }
        List<String> synonyms = strings(rs.getArray("synonyms"));
        return new Tag(
                new TagId(id),
                rs.getString("slug"),
                rs.getString("name"),
                rs.getString("about"),
                rs.getString("facet"),
                rs.getString("parent"),
                0,
                synonyms.stream().distinct().toList(),
                Stream.concat(strings(rs.getArray("names")).stream(), synonyms.stream())
                        .distinct()
                        .toList(),
                new Validity(
                        day(rs.getString("season_from")),
                        day(rs.getString("season_to")),
                        date(rs.getDate("valid_from")),
                        date(rs.getDate("valid_to"))),
                rs.getBoolean("retired"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable MonthDay day(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
