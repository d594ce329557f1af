package no.sosialekommuner.reading.list;

import java.util.List;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blogs of municipalities and members. Each has one from the start; it shows when something stands in it. */
@Repository
class Blogs {

    private final JdbcClient db;

    Blogs(JdbcClient db) {
        this.db = db;
    }

    /** Those of the newest articles that the viewer may read, the last written in first. */
    List<Blog> lately(Viewer viewer) {
        return db.sql("""
                        with newest as (
                          select c.organisation_id, c.author_id, c.published_at
                            from contribution.published c
                           where c.kind = 'ARTICLE'
                             and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                           order by c.published_at desc, c.id desc
                           limit 100)
                        select n.organisation_id is not null as municipal,
                               coalesce(o.number, p.handle) as key, coalesce(o.name, p.name) as name
                          from newest n
                          join member.profile p on p.id = n.author_id
                          left join organisation.body o on o.id = n.organisation_id
                         group by 1, 2, 3
                         order by max(n.published_at) desc
                         limit 12
                        """)
                .param("viewer", viewer.id().value())
                .query((rs, _) -> new Blog(rs.getBoolean("municipal"), rs.getString("key"), rs.getString("name")))
                .list();
    }
}
