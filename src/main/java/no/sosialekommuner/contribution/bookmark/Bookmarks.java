package no.sosialekommuner.contribution.bookmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contributions a member wants to find again; the row is the whole fact. Nobody else sees them. */
@Repository
class Bookmarks {

    private static final int SIZE = 20;

    private static final String READABLE = """
              from contribution.bookmark b
              join contribution.contribution c on c.id = b.contribution_id
              join member.profile p on p.id = c.author_id
             where b.member_id = :member
               and c.state = 'PUBLISHED'
               and exists (select 1 from space.reader r where r.space_id = c.space_id and r.member_id = :member)
            """;

    private static final String SELECT =
            "select b.contribution_id, c.kind, c.title, p.name as author, b.folder, b.note, b.created_at" + READABLE;

    private final JdbcClient db;

    Bookmarks(JdbcClient db) {
        this.db = db;
    }

    void add(MemberId member, ContributionId contribution) {
        db.sql("insert into contribution.bookmark (member_id, contribution_id) values (?, ?) on conflict do nothing")
                .params(member.value(), contribution.value())
                .update();
    }

    /** Lays it into a folder, with a note; makes the bookmark where there was none. */
    void put(MemberId member, ContributionId contribution, String folder, String note) {
        db.sql("""
                        insert into contribution.bookmark (member_id, contribution_id, folder, note)
                        values (?, ?, ?, ?)
                        on conflict (member_id, contribution_id) do update
                           set folder = excluded.folder, note = excluded.note
                        """).params(member.value(), contribution.value(), folder, note).update();
    }

    void remove(MemberId member, ContributionId contribution) {
        db.sql("delete from contribution.bookmark where member_id = ? and contribution_id = ?")
                .params(member.value(), contribution.value())
                .update();
    }

    Optional<Bookmark> find(Viewer viewer, ContributionId contribution) {
        return db.sql(SELECT + " and b.contribution_id = :contribution")
                .param("member", viewer.id().value())
                .param("contribution", contribution.value())
                .query(Bookmarks::bookmark)
                .optional();
    }

    /** The folders by name, what lies in none first. */
    List<BookmarkFolder> folders(Viewer viewer) {
        return db.sql("select b.folder, count(*) as count" + READABLE
                        + " group by b.folder order by b.folder collate \"nb-x-icu\"")
                .param("member", viewer.id().value())
                .query((rs, _) -> new BookmarkFolder(rs.getString("folder"), rs.getInt("count")))
                .list();
    }

    /**
     * The newest first, a page at a time.
     *
     * @param folder only what lies in it, or null for all
     * @param after the contribution whose bookmark ended the page before, or null for the first page
     */
    BookmarkPage page(Viewer viewer, @Nullable String folder, @Nullable ContributionId after) {
        Map<String, Object> values = new HashMap<>();
        values.put("member", viewer.id().value());
        StringBuilder sql = new StringBuilder(SELECT);
        if (folder != null) {
            values.put("folder", folder);
            sql.append(" and b.folder = :folder");
        }
        if (after != null) {
            values.put("after", after.value());
            sql.append("""
                     and (b.created_at, b.contribution_id) <
                         (select a.created_at, a.contribution_id from contribution.bookmark a
                           where a.member_id = :member and a.contribution_id = :after)
                    """);
        }
        sql.append(" order by b.created_at desc, b.contribution_id desc limit ").append(SIZE + 1);
        List<Bookmark> found = new ArrayList<>(
                db.sql(sql.toString()).params(values).query(Bookmarks::bookmark).list());
        if (found.size() <= SIZE) {
            return new BookmarkPage(found, null);
        }
        found.removeLast();
        return new BookmarkPage(found, found.getLast().contribution());
    }

    private static Bookmark bookmark(ResultSet rs, int number) throws SQLException {
        return new Bookmark(
                new ContributionId(rs.getLong("contribution_id")),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("author"),
                rs.getString("folder"),
                rs.getString("note"),
                rs.getTimestamp("created_at").toInstant());
    }
}
