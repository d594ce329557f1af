package no.sosialekommuner.search.find;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which spaces a viewer may read, asked anew for each search: whatever the index knows, nothing else is looked into. */
@Repository
class ReadableSpaces {

    private final JdbcClient db;

    ReadableSpaces(JdbcClient db) {
        this.db = db;
    }

    Readable of(Viewer viewer) {
        Map<Long, Readable.Space> spaces = new LinkedHashMap<>();
        db.sql("""
                        select e.id, e.slug, e.name
                          from space.entrance e
                         where e.id in (select r.space_id from space.reader r where r.member_id = ?)
                         order by e.name collate "nb-x-icu", e.id
                        """).param(viewer.id().value()).query(rs -> {
            spaces.put(rs.getLong("id"), new Readable.Space(rs.getString("slug"), rs.getString("name")));
        });
        return new Readable(spaces);
    }
}
