package no.sosialekommuner.notification.following;

import java.util.List;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and searches that members follow: each is kept with what a contribution must be to stand in it. */
@Repository
class FollowedLists {

    /** More of them nobody looks after. */
    private static final int MOST = 100;

    private final JdbcClient db;

    FollowedLists(JdbcClient db) {
        this.db = db;
    }

    /** The same list again changes nothing but how much one wants to hear. */
    void put(ListCut cut, FollowLevel level, Viewer viewer) {
        db.sql("""
                        insert into notification.following
                               (member_id, sort, address, name, level, kind, tags, author, employer, county, blog, space, words, without,
                                least, must, entry, answered)
                        select :member, :sort, :address, :name, :level, cast(:kind as text), cast(:tags as bigint[]),
                               cast(:author as text), cast(:employer as text), cast(:county as text), cast(:blog as text),
                               cast(:space as text), cast(:words as text[]), cast(:without as text[]), :least, cast(:must as text[]),
                               cast(:entry as text), cast(:answered as boolean)
                         where (select count(*) from notification.following f
                                 where f.member_id = :member and f.subject is null and f.address <> :address) < :most
                        on conflict (member_id, address) where subject is null do update set level = excluded.level
                        """)
                .param("member", viewer.id().value())
                .param("sort", cut.sort().name())
                .param("address", cut.address())
                .param("name", cut.name())
                .param("level", level.name())
                .param("kind", cut.kind() == null ? null : cut.kind().name())
                .param("tags", cut.tags().stream().map(it -> it.id().value()).toArray(Long[]::new))
                .param("author", cut.author())
                .param("employer", cut.employer())
                .param("county", cut.county())
                .param("blog", cut.blog())
                .param("space", cut.space())
                .param("words", cut.words().wanted().toArray(String[]::new))
                .param("without", cut.words().without().toArray(String[]::new))
                .param("least", cut.words().least())
                .param("must", cut.words().must().toArray(String[]::new))
                .param("entry", cut.entry())
                .param("answered", cut.answered())
                .param("most", MOST)
                .update();
    }

    List<Following> of(MemberId member) {
        return db.sql("""
                        select f.sort, f.id, f.name, f.address, f.level
                          from notification.following f
                         where f.member_id = ? and f.subject is null
                         order by f.name, f.id
                        """)
                .param(member.value())
                .query((rs, _) -> new Following(
                        FollowSort.valueOf(rs.getString("sort")),
                        rs.getString("id"),
                        rs.getString("name"),
                        rs.getString("address"),
                        FollowLevel.valueOf(rs.getString("level")),
                        false))
                .list();
    }

    /** @throws NotFound when it is no list of the viewer's */
    void level(long id, FollowLevel level, Viewer viewer) {
        int changed = db.sql(
                        "update notification.following set level = ? where id = ? and member_id = ? and subject is null")
                .params(level.name(), id, viewer.id().value())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    void remove(long id, Viewer viewer) {
        db.sql("delete from notification.following where id = ? and member_id = ? and subject is null")
                .params(id, viewer.id().value())
                .update();
    }
}
