package no.sosialekommuner.search.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Vocabulary;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics, members and municipalities by name; the last word may be begun. */
@Repository
class Names {

    private static final int FEW = 3;
    private static final List<EntryId.Sort> SORTS =
            List.of(EntryId.Sort.TAG, EntryId.Sort.ORGANISATION, EntryId.Sort.MEMBER);

    private final JdbcClient db;
    private final TextSearch texts;
    private final Language language;
    private final TagSynonyms synonyms;
    private final Taxonomy taxonomy;

    Names(JdbcClient db, TextSearch texts, Language language, TagSynonyms synonyms, Taxonomy taxonomy) {
        this.db = db;
        this.texts = texts;
        this.language = language;
        this.synonyms = synonyms;
        this.taxonomy = taxonomy;
    }

    List<Named> called(String words, Viewer viewer) {
        Plan plan = language.norwegian().plan(words, true, Vocabulary.EVERYTHING, synonyms.now());
        if (plan.isEmpty()) {
            return List.of();
        }
        List<EntryId> found = SORTS.stream()
                .flatMap(sort -> texts.names(plan, sort, FEW).stream())
                .map(Scored::id)
                .toList();
        Map<EntryId, Named> named = new HashMap<>(tags(found, viewer));
        named.putAll(others(found));
        return found.stream().map(named::get).filter(Objects::nonNull).toList();
    }

    private Map<EntryId, Named> tags(List<EntryId> ids, Viewer viewer) {
        NumberedTags numbered = taxonomy.numbered(viewer.language());
        Map<EntryId, Named> named = new HashMap<>();
        for (EntryId id : ids) {
            Tag tag = id.sort() == EntryId.Sort.TAG ? numbered.byNumber().get(id.number()) : null;
            if (tag != null) {
                named.put(id, new Named("topic", "/emner/" + tag.slug(), tag.name()));
            }
        }
        return named;
    }

    private Map<EntryId, Named> others(List<EntryId> ids) {
        Map<EntryId, Named> named = new HashMap<>();
        Long[] members = numbers(ids, EntryId.Sort.MEMBER);
        Long[] organisations = numbers(ids, EntryId.Sort.ORGANISATION);
        if (members.length + organisations.length == 0) {
            return named;
        }
        db.sql("""
                        select 'MEMBER' as sort, p.id, '/medlemmer/' || p.handle as address, p.name || ', ' || p.organisation_name as name
                          from member.profile p
                         where p.active and p.id = any (:members)
                        union all
                        select 'ORGANISATION', o.id, '/kommuner/' || o.number, o.name
                          from organisation.body o
                         where o.id = any (:organisations)
                        """)
                .param("members", members)
                .param("organisations", organisations)
                .query(rs -> {
                    EntryId.Sort sort = EntryId.Sort.valueOf(rs.getString("sort"));
                    named.put(
                            EntryId.of(sort, rs.getLong("id")),
                            new Named(
                                    sort == EntryId.Sort.MEMBER ? "member" : "municipality",
                                    rs.getString("address"),
                                    rs.getString("name")));
                });
        return named;
    }

    private static Long[] numbers(List<EntryId> ids, EntryId.Sort sort) {
        return ids.stream().filter(id -> id.sort() == sort).map(EntryId::number).toArray(Long[]::new);
    }
}
