package no.sosialekommuner.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.search.language.IndexedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members, municipalities and topics as entries of the index. */
@Repository
class NameRows {

    private final JdbcClient db;
    private final Language language;

    NameRows(JdbcClient db, Language language) {
        this.db = db;
        this.language = language;
    }

    List<NameEntry> members(Collection<Long> ids) {
        return db.sql("""
                        select p.id, p.name || ' ' || p.handle as names, p.title || ' ' || p.organisation_name as about
                          from member.profile p
                         where p.active and p.id = any (?)
                        """)
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(
                        EntryId.of(EntryId.Sort.MEMBER, rs.getLong("id")),
                        rs.getString("names"),
                        rs.getString("about")))
                .list();
    }

    List<NameEntry> organisations(Collection<Long> ids) {
        return db.sql("""
                        select o.id, concat_ws(' ', o.name, o.official_name, o.sami_name, o.kven_name) as names,
                               concat_ws(' ', o.number, o.county_name, o.admin_centre) as about
                          from organisation.searchable o
                         where o.id = any (?)
                        """)
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(
                        EntryId.of(EntryId.Sort.ORGANISATION, rs.getLong("id")),
                        rs.getString("names"),
                        rs.getString("about")))
                .list();
    }

    /** Tags that are in use; retired and merged ones are not looked for. */
    List<NameEntry> tags(Collection<Long> ids) {
        return db.sql(
                        "select t.id, array_to_string(t.words, ' ') as names from taxonomy.called t where t.current and t.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(EntryId.of(EntryId.Sort.TAG, rs.getLong("id")), rs.getString("names"), ""))
                .list();
    }

    /** What every tag is called, by its number. */
    Map<Long, String> tagNames() {
        return db
                .sql(
                        "select t.id, concat_ws(E'\\n', t.name_nb, nullif(t.name_nn, t.name_nb)) as names from taxonomy.called t")
                .query((rs, _) -> Map.entry(rs.getLong("id"), rs.getString("names")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private NameEntry entry(EntryId id, String names, String about) {
        IndexedText all = language.norwegian().indexed(names + "\n" + about);
        return new NameEntry(
                id.toString(),
                id.sort().name(),
                all.words(),
                all.stems(),
                all.parts(),
                language.norwegian().stem(names));
    }
}
