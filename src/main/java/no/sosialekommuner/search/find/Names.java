package no.sosialekommuner.search.find;

import java.util.List;
import java.util.Locale;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics, members and municipalities whose name holds the words, a few of each. */
@Repository
class Names {

    private static final int FEW = 6;

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    Names(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    List<Named> topics(String words, Viewer viewer) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return taxonomy.facets(viewer.language()).stream()
                .flatMap(facet -> facet.tags().stream())
                .filter(tag -> tag.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(FEW)
                .map(tag -> new Named("topic", "/emner/" + tag.slug(), tag.name()))
                .toList();
    }

    List<Named> others(String words) {
        return db.sql("""
                        (select 'member' as sort, '/medlemmer/' || p.handle as address, p.name || ', ' || p.organisation_name as name
                           from member.profile p
                          where p.active and position(lower(:words) in lower(p.name)) > 0
                          order by p.name collate "nb-x-icu"
                          limit :few)
                        union all
                        (select 'municipality', '/kommuner/' || o.number, o.name
                           from organisation.body o
                          where position(lower(:words) in lower(o.name)) > 0
                          order by o.name collate "nb-x-icu"
                          limit :few)
                        """)
                .param("words", words)
                .param("few", FEW)
                .query((rs, _) -> new Named(rs.getString("sort"), rs.getString("address"), rs.getString("name")))
                .list();
    }
}
