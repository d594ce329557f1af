package no.sosialekommuner.editorial.faq;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The order that editors give the entries. */
@Repository
class FaqOrder {

    private final JdbcClient db;

    FaqOrder(JdbcClient db) {
        this.db = db;
    }

    /** Past the nearest entry, before or after it, that the editor may read; the first and the last stay where they are. */
    @Transactional
    void move(FaqId id, boolean up, Viewer editor) {
        List<Place> places = new ArrayList<>(places(editor));
        int from = places.stream().map(Place::id).toList().indexOf(id.value());
        int to = from;
        do {
            to += up ? -1 : 1;
        } while (to >= 0 && to < places.size() && !places.get(to).seen());
        if (from < 0 || to < 0 || to >= places.size()) {
            return;
        }
        places.add(to, places.remove(from));
        db.sql("""
                        update editorial.faq f
                           set position = o.position
                          from unnest(cast(? as bigint[])) with ordinality as o(id, position)
                         where f.id = o.id and f.position <> o.position
                        """).param(places.stream().map(Place::id).toArray(Long[]::new)).update();
    }

    private List<Place> places(Viewer editor) {
        return db.sql("""
                        select f.id, f.removed_at is null
                               and f.space_id in (select r.space_id from space.reader r where r.member_id = ?) as seen
                          from editorial.faq f
                         order by f.position, f.id
                           for update of f
                        """)
                .param(editor.id().value())
                .query((rs, _) -> new Place(rs.getLong("id"), rs.getBoolean("seen")))
                .list();
    }

    private record Place(long id, boolean seen) {}
}
